import { type Dated, inForce } from '../shared/dated.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { type CommitteeRole, longestTerm } from './committee.ts';
import type { Finding, Term } from './finding.ts';
import { kindsOfMember, kindsPresent } from './kinds-present.ts';
import type { Particulars } from './particulars.ts';

/** What the composition of a committee is checked for: what Art. 7 of the Ethics Review Measures says, and nothing more. */
export const compositionChecks = ['members', 'chair', ...kindsOfMember, 'terms'] as const;
export type CompositionCheck = (typeof compositionChecks)[number];
export type CompositionFinding = Finding<CompositionCheck>;

// 科技伦理审查办法 Art. 7 (KJ-10), in force since 2023-12-01. What it says of ethnic autonomous areas has no place in Beijing.
const rules: Dated<{ members: number; chairs: number }> = [{ from: '2023-12-01', value: { members: 7, chairs: 1 }, source: 'KJ-10' }];
export const compositionBasis = 'KJ-10';

export type Seated = Term & { personId: string; role: CommitteeRole; particulars: Particulars };

// An adviser takes no part in the vote (Art. 14). No rule we have read says whether a secretary is a member; one who is sits as a member.
const memberRoles: readonly CommitteeRole[] = ['chair', 'vice-chair', 'member', 'lay'];
/** Whether a role makes somebody a member (委员), who is counted and votes. */
export const isMember = (role: CommitteeRole): boolean => memberRoles.includes(role);

/** Those whose term covers a day. */
export const seatedOn = <S extends Term>(seats: readonly S[], day: PlainDate): S[] =>
  seats.filter(({ startedOn, finishedOn }) => startedOn <= day && day <= finishedOn);

export type Composition =
  | { state: 'judged'; members: number; findings: CompositionFinding[] }
  | { state: 'not-founded'; foundedOn: PlainDate }
  | { state: 'not-in-force'; from: PlainDate };

/**
 * Whether the composition of a committee on a day is as Art. 7 asks, each point by itself. `seats`: every seat, with the particulars that held on
 * that day. Before the committee was founded, and before the rule was in force, there is nothing to judge.
 */
export const compositionOn = ({ foundedOn, seats }: { foundedOn: PlainDate; seats: readonly Seated[] }, day: PlainDate): Composition => {
  if (day < foundedOn) return { state: 'not-founded', foundedOn };
  const rule = inForce(rules, day);
  if (!rule) return { state: 'not-in-force', from: rules[0]?.from ?? day };
  const members = seatedOn(seats, day).filter(({ role }) => isMember(role));
  const people = members.filter(({ personId }, i) => members.findIndex((one) => one.personId === personId) === i);
  const chairs = people.filter(({ role }) => role === 'chair');
  const tooLong = people.filter(({ startedOn, finishedOn }) => finishedOn > longestTerm(startedOn)).map(({ personId }) => personId);
  const shared = { clause: compositionBasis, open: [], against: [] };
  return {
    state: 'judged',
    members: people.length,
    findings: [
      {
        ...shared,
        ...{ check: 'members', counted: people.length, needed: rule.members },
        verdict: people.length >= rule.members ? 'yes' : 'no',
      },
      { ...shared, check: 'chair', counted: chairs.length, needed: rule.chairs, verdict: chairs.length === rule.chairs ? 'yes' : 'no' },
      ...kindsPresent(people, compositionBasis),
      {
        ...shared,
        ...{ check: 'terms', counted: people.length - tooLong.length, needed: people.length, against: tooLong },
        verdict: tooLong.length === 0 ? 'yes' : 'no',
      },
    ],
  };
};
