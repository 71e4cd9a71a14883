import { addHearingExpert, addHearingPaper, announceHearing, seatFromDraw } from '#commands/participation/announce-hearing.ts';
import { replyToHearing, reviewHearingRecord, writeHearingRecord } from '#commands/participation/record-hearing.ts';
import type { Database } from '#db/client.ts';
import { comingHearing, heldHearing } from '#db/seed/hearings.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { consultationBySlug } from '#queries/participation/consultation-by-id.ts';

type Place = { institutionId: string; people: Record<string, string>; drawId: string };

const done = <T>(outcome: Outcome<T, { code: `${string}.${string}` }>, what: string): T => {
  if (!outcome.ok) throw new Error(`The demonstration could not ${what}: ${outcome.refusal.code}.`);
  return outcome.value;
};

/** Gives the demonstration a hearing that was held, recorded and answered, with its seats drawn, and one to come. */
export const seedHearings = async (db: Database, { institutionId, people, drawId }: Place, now: Date): Promise<void> => {
  const day = (inDays: number) => addDays(dayOf(now), inDays);
  const at = (inDays: number) => new Date(startOfDay(day(inDays)).getTime() + 10 * 3_600_000);
  const as = (key: string, role: Role): Actor => ({
    ...{ kind: 'person', personId: people[key] ?? '', accountId: '', name: '' },
    grants: [{ role, institutionId, unitId: null }],
  });
  const host = as('secretary', 'committee_secretary');
  const announce = async (
    { asked, papers, experts, announcedInDays, heldInDays }: typeof heldHearing | typeof comingHearing,
    about: string | null,
  ) => {
    const context = { actor: host, now: at(announcedInDays) };
    const given = { ...asked, institutionId, consultationId: about, day: day(heldInDays) };
    const hearingId = done(await announceHearing(db, given, context), 'announce a hearing');
    for (const paper of papers) done(await addHearingPaper(db, { ...paper, hearingId }, context), 'add a paper');
    for (const expert of experts) done(await addHearingExpert(db, { ...expert, hearingId }, context), 'name an expert');
    return hearingId;
  };
  const held = await announce(heldHearing, null);
  const { announcedInDays, recordedInDays, answeredInDays, record, replies } = heldHearing;
  done(await seatFromDraw(db, { hearingId: held, drawId }, { actor: host, now: at(announcedInDays + 10) }), 'fill the seats');
  const written = { actor: host, now: at(recordedInDays) };
  const recordId = done(await writeHearingRecord(db, { hearingId: held, ...record }, written), 'write a record');
  for (const reader of [as('administrator', 'training_administrator'), as('operator', 'platform_administrator')])
    done(await reviewHearingRecord(db, { recordId }, { actor: reader, now: at(recordedInDays + 2) }), 'read a record');
  for (const reply of replies)
    done(await replyToHearing(db, { hearingId: held, ...reply }, { actor: host, now: at(answeredInDays) }), 'reply to a hearing');
  const asked = await consultationBySlug(db, comingHearing.consultation, dayOf(now));
  await announce(comingHearing, asked?.id ?? null);
};
