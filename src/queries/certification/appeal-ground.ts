import type { Reader } from '#db/client.ts';
import { inForce } from '#domain/shared/dated.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type ApplicationRow, applicationById, practicalsOf, rulesOfApplication } from './applications-of.ts';
import { type Certificate, certificateBy } from './certificates-of.ts';
import { trackById } from './tracks-published.ts';

type Days = { appealDays: number; appealAnswerDays: number };
/** What an appeal is about: when it was last decided, under which days, and who had a part in it. */
export type AppealGround = {
  personId: string;
  institutionId: string;
  track: string;
  decidedAt: Date | null;
  days: Days;
  involved: string[];
  application: ApplicationRow | null;
  certificate: Certificate | null;
};

const latest = (instants: readonly Date[]): Date | null => [...instants].sort((a, b) => b.getTime() - a.getTime())[0] ?? null;

/** An application: its refusal, or the last mark of a practical that was failed. */
export const applicationGround = async (db: Reader, id: string): Promise<AppealGround | undefined> => {
  const application = await applicationById(db, id);
  if (!application) return undefined;
  const { rules } = await rulesOfApplication(db, application);
  const practicals = (await practicalsOf(db, [application])).get(id) ?? [];
  const last = practicals.at(-1);
  const failed = last?.agreement.state === 'decided' && last.agreement.result === 'failed';
  const marked = failed ? last.assessors.flatMap(({ markedAt }) => markedAt ?? []) : [];
  const { personId, institutionId, track, closedAs, closedAt, proposedBy, closedBy } = application;
  return {
    ...{ personId, institutionId, track, application, certificate: null, days: rules },
    decidedAt: latest([...(closedAs === 'refused' && closedAt ? [closedAt] : []), ...marked]),
    involved: [
      ...[proposedBy, closedBy].flatMap((by) => by ?? []),
      ...practicals.flatMap(({ arrangedBy, assessors }) => [arrangedBy, ...assessors.map((one) => `person:${one.personId}`)]),
    ],
  };
};

/** A certificate: its last suspension or revocation. */
export const certificateGround = async (db: Reader, id: string): Promise<AppealGround | undefined> => {
  const certificate = await certificateBy(db, { id });
  if (!certificate) return undefined;
  const rules = inForce((await trackById(db, certificate.editionId)).rules, dayOf(certificate.issuedAt));
  const against = certificate.happened.filter(({ kind }) => kind === 'suspended' || kind === 'revoked');
  const { personId, institutionId, track } = certificate;
  return {
    ...{ personId, institutionId, track, certificate, application: null },
    days: rules ?? { appealDays: 0, appealAnswerDays: 0 },
    decidedAt: latest(against.map(({ statedAt }) => statedAt)),
    involved: against.map(({ statedBy }) => statedBy),
  };
};
