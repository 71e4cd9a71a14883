import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certificationAppeal, certificationApplication, institution } from '#db/schema/index.ts';
import { lastAppealDay } from '#domain/certification/appeal.ts';
import { mayApply, nextStep, stageOf } from '#domain/certification/eligibility.ts';
import { holdingOn } from '#domain/certification/holding.ts';
import { cycleOf } from '#domain/certification/hours.ts';
import { nextPeriod } from '#domain/certification/renewal.ts';
import type { MyTrack } from '#domain/certification/shown.ts';
import { optionsOpen } from '#domain/content/track-state.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { titles } from '../content/titles.ts';
import { placesOf } from '../people/places-of.ts';
import { applicationGround, certificateGround } from './appeal-ground.ts';
import { type ApplicationRow, lastPractical, rulesOfApplication } from './applications-of.ts';
import { candidacyOf } from './candidacy.ts';
import { type Certificate, certificatesOf } from './certificates-of.ts';
import { coursesPublished } from './courses-published.ts';
import { hoursOf } from './hours-of.ts';
import { tracksPublished } from './tracks-published.ts';

const institutionsOf = async (db: Reader, personId: string, day: PlainDate): Promise<MyTrack['institutions']> => {
  const ids = [...new Set((await placesOf(db, personId, day)).map(({ institutionId }) => institutionId))];
  const rows = await db.select({ id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn }).from(institution);
  return rows.filter(({ id }) => ids.includes(id)).map(({ id, nameZh, nameEn }) => ({ id, name: { 'zh-CN': nameZh, en: nameEn } }));
};

const appealableNow = async (
  db: Reader,
  {
    certificates,
    applications,
    appeals,
  }: {
    certificates: readonly Certificate[];
    applications: readonly ApplicationRow[];
    appeals: readonly (typeof certificationAppeal.$inferSelect)[];
  },
  day: PlainDate,
): Promise<MyTrack['appealable']> => {
  const abouts = [...applications.map(({ id }) => ({ applicationId: id })), ...certificates.map(({ id }) => ({ certificateId: id }))];
  for (const about of abouts) {
    const ground =
      'applicationId' in about ? await applicationGround(db, about.applicationId) : await certificateGround(db, about.certificateId);
    if (!ground?.decidedAt) continue;
    const made = appeals.filter((one) =>
      'applicationId' in about ? one.applicationId === about.applicationId : one.certificationId === about.certificateId,
    );
    const decidedAt = ground.decidedAt;
    // Once it was appealed against, only what was decided later can be.
    if (made.some(({ madeAt }) => madeAt >= decidedAt)) continue;
    const until = lastAppealDay(decidedAt, ground.days);
    if (day <= until) return { about, until };
  }
  return null;
};

/** Everything a holder or candidate sees of one track: what is held, what is missing, and what may be done next. */
export const myTrack = async (db: Reader, personId: string, slug: string, now: Date): Promise<MyTrack | undefined> => {
  const day = dayOf(now);
  const all = await tracksPublished(db, day);
  const found = all.find((one) => one.slug === slug);
  if (!found?.state.rules) return undefined;
  const mine = and(eq(certificationApplication.personId, personId), eq(certificationApplication.track, slug));
  const applications = await db.select().from(certificationApplication).where(mine).orderBy(desc(certificationApplication.enrolledAt));
  const application = applications.find(({ closedAt }) => closedAt === null) ?? null;
  const { track, rules } = application ? await rulesOfApplication(db, application) : { track: found.track, rules: found.state.rules };
  const certificates = ((await certificatesOf(db, [personId])).get(personId) ?? []).filter((one) => one.track === slug);
  const holding =
    holdingOn(
      certificates.map(({ period }) => period),
      rules,
      day,
    ) ?? null;
  const candidacy = await candidacyOf(db, personId, { slug, track, rules, application, day });
  const { conditions, renews } = candidacy;
  const cycle =
    renews && cycleOf({ validFrom: renews.validFrom, until: renews.validUntil }, await hoursOf(db, personId), rules.renewal, day);
  const ahead = renews && holding ? nextPeriod(holding.until, day, rules) : null;
  const appeals = await db
    .select()
    .from(certificationAppeal)
    .where(eq(certificationAppeal.personId, personId))
    .orderBy(desc(certificationAppeal.madeAt));
  const { course, exam } = await titles(db);
  return {
    ...{ slug, track, rules, isOpen: found.state.is === 'open', holding, certificates: certificates.toReversed(), cycle, application },
    ...{
      conditions,
      route: candidacy.route,
      renewableFrom: candidacy.renewableFrom,
      next: nextStep(conditions),
      stage: stageOf(conditions),
    },
    options: optionsOpen(track, await coursesPublished(db)),
    institutions: await institutionsOf(db, personId, day),
    mayApply: mayApply(conditions),
    ahead: ahead?.ok ? ahead.value : null,
    past: applications.filter(({ closedAt }) => closedAt !== null),
    practical: (application && (await lastPractical(db, application))) ?? null,
    names: { course, exam, track: new Map(all.map((one) => [one.slug, one.track.title])) },
    appeals: appeals.filter(
      (one) => applications.some(({ id }) => id === one.applicationId) || certificates.some(({ id }) => id === one.certificationId),
    ),
    appealable: await appealableNow(db, { certificates, applications, appeals }, day),
  };
};
