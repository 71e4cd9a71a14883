import type { Finding } from './finding.ts';
import { brings, isFromOutside, type Particulars } from './particulars.ts';

/** The kinds of member that Art. 7 lists: peers, experts in ethics and in law, different sexes, somebody from outside. */
export const kindsOfMember = ['peers', 'ethics', 'law', 'sexes', 'outside'] as const;
export type KindOfMember = (typeof kindsOfMember)[number];

type Known = { personId: string; particulars: Particulars };

const tells = {
  peers: (one: Particulars) => brings(one, 'peer'),
  ethics: (one: Particulars) => brings(one, 'ethics'),
  law: (one: Particulars) => brings(one, 'law'),
  outside: isFromOutside,
} as const;

const atLeastOne = (check: Exclude<KindOfMember, 'sexes'>, people: readonly Known[], clause: string): Finding<KindOfMember> => {
  const counted = people.filter(({ particulars }) => tells[check](particulars) === 'yes').length;
  const open = people.filter(({ particulars }) => tells[check](particulars) === 'unknown').map(({ personId }) => personId);
  const verdict = counted > 0 ? 'yes' : open.length > 0 ? 'unknown' : 'no';
  return { check, verdict, clause, counted, needed: 1, open, against: [] };
};

const bothSexes = (people: readonly Known[], clause: string): Finding<KindOfMember> => {
  const counted = new Set(people.flatMap(({ particulars: { sex } }) => sex ?? [])).size;
  const open = people.filter(({ particulars }) => particulars.sex === null).map(({ personId }) => personId);
  // One person is of one sex, however little is entered.
  const verdict = counted > 1 ? 'yes' : open.length > 0 && people.length > 1 ? 'unknown' : 'no';
  return { check: 'sexes', verdict, clause, counted, needed: 2, open, against: [] };
};

/** Whether each kind of member is among these people, by the clause that asks for it. */
export const kindsPresent = (people: readonly Known[], clause: string): Finding<KindOfMember>[] =>
  kindsOfMember.map((check) => (check === 'sexes' ? bothSexes(people, clause) : atLeastOne(check, people, clause)));
