import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { certification, certificationApplication, institution, person } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { completedOn } from '#domain/certification/eligibility.ts';
import { lastDay } from '#domain/certification/period.ts';
import { firstPeriod, nextPeriod } from '#domain/certification/renewal.ts';
import { certificateSerialFrom } from '#domain/certification/serial.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type ApplicationRow, rulesOfApplication } from '#queries/certification/applications-of.ts';
import { type Candidacy, candidacyOf } from '#queries/certification/candidacy.ts';
import { officeOf } from '#queries/certification/office-of.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { type OfficeRefusal, officeApplication } from './office-application.ts';

type Context = { actor: Actor; now: Date };
/** Proposed for another officer to issue, or issued. */
export type Signed = { is: 'proposed' } | { is: 'issued'; serial: string };

const frozenWords = async (
  tx: Tx,
  { personId, institutionId, options }: ApplicationRow,
  track: Awaited<ReturnType<typeof rulesOfApplication>>['track'],
) => {
  const [holder] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId));
  const [unit] = await tx.select().from(institution).where(eq(institution.id, institutionId));
  if (!holder || !unit) throw new Error('A certificate is issued by an institution to a person, and one of them is not there.');
  const chosen = track.options.filter(({ id }) => options.includes(id));
  return {
    holderName: holder.name,
    titleZh: `${track.title['zh-CN']}${chosen.map(({ title }) => `（${title['zh-CN']}）`).join('')}`,
    titleEn: `${track.title.en}${chosen.map(({ title }) => ` (${title.en})`).join('')}`,
    unitZh: unit.nameZh,
    unitEn: unit.nameEn,
    version: track.version,
  };
};

const issue = async (
  tx: Tx,
  application: ApplicationRow,
  candidacy: Candidacy,
  { actor, now }: Context,
): Promise<Outcome<Signed, OfficeRefusal>> => {
  const { track, rules } = await rulesOfApplication(tx, application);
  const { personId, institutionId, track: slug, editionId, appliedAt } = application;
  const done = completedOn(candidacy.conditions, dayOf(appliedAt ?? now));
  if (done === undefined)
    return refused({ code: 'certification.still_missing', missing: candidacy.conditions.filter(({ met }) => !met).length });
  const { renews, route } = candidacy;
  const span = renews === null ? granted(firstPeriod(dayOf(now), rules)) : nextPeriod(lastDay(renews.period), done, rules);
  if (!span.ok) return span;

  const id = crypto.randomUUID();
  const serial = certificateSerialFrom(crypto.getRandomValues(new Uint8Array(10)));
  const kind = renews === null ? ('initial' as const) : ('renewal' as const);
  const days = { validFrom: span.value.from, validUntil: span.value.until };
  await tx.insert(certification).values({
    ...{ id, serial, personId, institutionId, track: slug, editionId, kind, applicationId: application.id, ...days },
    ...(await frozenWords(tx, application, track)),
    route: route === 'first' ? null : route,
    previousId: renews?.id ?? null,
    evidence: candidacy.conditions.flatMap(({ by }) => by),
    issuedAt: now,
    issuedBy: actorRef(actor),
  });
  await tx
    .update(certificationApplication)
    .set({ closedAt: now, closedAs: 'issued', closedBy: actorRef(actor) })
    .where(eq(certificationApplication.id, application.id));
  const data = { serial, certificationId: id, track: slug, kind, ...days };
  await record(tx, actor, now, [{ type: 'certification.certificate_issued', about: personId, institutionId, data }]);
  await advanceLearner(tx, personId, now, actor);
  return granted({ is: 'issued', serial });
};

/**
 * Issues the certificate of an application: every condition is looked at again in the same transaction, and what it rests on is written down with
 * it. Where the institution wants four eyes, the first officer proposes and another one issues.
 */
export const issueCertificate = (db: Database, applicationId: string, context: Context): Promise<Outcome<Signed, OfficeRefusal>> =>
  db.transaction(async (tx) => {
    const { actor, now } = context;
    const found = await officeApplication(tx, applicationId, actor);
    if (!found.ok) return found;
    const application = found.value;
    const { track, rules } = await rulesOfApplication(tx, application);
    const { personId, institutionId, track: slug } = application;
    const candidacy = await candidacyOf(tx, personId, { slug, track, rules, application, day: dayOf(now) });
    const missing = candidacy.conditions.filter(({ met }) => !met).length;
    if (missing > 0) return refused({ code: 'certification.still_missing', missing });
    if ((await officeOf(tx, institutionId)) === 'two') {
      if (application.proposedAt === null) {
        await tx
          .update(certificationApplication)
          .set({ proposedAt: now, proposedBy: actorRef(actor) })
          .where(eq(certificationApplication.id, applicationId));
        await record(tx, actor, now, [
          { type: 'certification.issue_proposed', about: personId, institutionId, data: { applicationId, track: slug } },
        ]);
        return granted({ is: 'proposed' });
      }
      if (application.proposedBy === actorRef(actor)) return refused({ code: 'certification.second_officer_needed' });
    }
    return issue(tx, application, candidacy, context);
  });
