import type { Reader } from '#db/client.ts';
import { compositionOn } from '#domain/committees/composition.ts';
import type { CommitteeConcerns } from '#domain/committees/concerns.ts';
import { endingTerms } from '#domain/committees/ending-terms.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type CommitteeRow, standingSeats } from './committee-by-id.ts';
import { seatsWithParticulars } from './composition-as-of.ts';
import { registrationAsOf } from './registration-as-of.ts';

/** What of a committee its secretary has to see to, in a line: its registration, its composition, and the terms that end soon. */
export const concernsOf = async (
  db: Reader,
  committee: Pick<CommitteeRow, 'id' | 'foundedOn'>,
  { day, knownAt }: { day: PlainDate; knownAt: Date },
): Promise<CommitteeConcerns> => {
  const { id, foundedOn } = committee;
  const { state, dueOn, unreported } = await registrationAsOf(db, committee, { day, knownAt });
  const composition = compositionOn({ foundedOn, seats: await seatsWithParticulars(db, id, { day, knownAt }) }, day);
  const findings = composition.state === 'judged' ? composition.findings : [];
  const ending = endingTerms(await standingSeats(db, id), day);
  return {
    registration: { state, dueOn, unreported: unreported.length },
    composition: {
      unmet: findings.filter(({ verdict }) => verdict === 'no').length,
      unknown: findings.filter(({ verdict }) => verdict === 'unknown').length,
    },
    terms: { ending: ending.length, firstOn: ending[0]?.finishedOn ?? null },
  };
};
