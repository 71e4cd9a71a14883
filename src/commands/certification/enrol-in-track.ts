import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { certificationApplication } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import { optionsOpen } from '#domain/content/track-state.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { candidacyOf } from '#queries/certification/candidacy.ts';
import { coursesPublished } from '#queries/certification/courses-published.ts';
import { tracksPublished } from '#queries/certification/tracks-published.ts';
import { placesOf } from '#queries/people/places-of.ts';
import { record } from '../record.ts';

type Wish = { track: string; institutionId: string; options: readonly string[] };

/** Begins the way to a certificate, or to the renewal of one that is held once its window is open. Returns the id of the application. */
export const enrolInTrack = (
  db: Database,
  { track: slug, institutionId, options }: Wish,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | CertificationRefusal>> =>
  db.transaction(async (tx) => {
    const { personId } = actor;
    const day = dayOf(now);
    const found = (await tracksPublished(tx, day)).find((one) => one.slug === slug);
    if (!found) return refused({ code: 'shared.not_found' });
    if (found.state.is !== 'open') return refused({ code: 'certification.not_open' });
    const { track, state, editionId } = found;
    const open = optionsOpen(track, await coursesPublished(tx)).map(({ id }) => id);
    if (options.some((option) => !open.includes(option))) return refused({ code: 'certification.not_open' });
    const here = await placesOf(tx, personId, day);
    if (!here.some((place) => place.institutionId === institutionId))
      return refused({ code: 'certification.not_affiliated', field: 'institution' });
    const mine = and(eq(certificationApplication.personId, personId), eq(certificationApplication.track, slug));
    const [underWay] = await tx
      .select({ id: certificationApplication.id })
      .from(certificationApplication)
      .where(and(mine, isNull(certificationApplication.closedAt)));
    if (underWay) return refused({ code: 'certification.already_under_way' });
    const { renews, renewableFrom } = await candidacyOf(tx, personId, { slug, track, rules: state.rules, application: null, day });
    if (renewableFrom !== null && day < renewableFrom) return refused({ code: 'certification.too_early', renewableFrom });

    const id = crypto.randomUUID();
    await tx.insert(certificationApplication).values({
      ...{ id, personId, institutionId, track: slug, editionId, options: [...options] },
      renewsId: renews?.id ?? null,
      enrolledAt: now,
    });
    await record(tx, actor, now, [
      { type: 'certification.enrolled', about: personId, institutionId, data: { applicationId: id, track: slug } },
    ]);
    return granted(id);
  });
