import type { LayAtMeetings } from './charter.ts';
import { isMember, type Seated } from './composition.ts';
import type { Finding, Verdict } from './finding.ts';
import { kindsOfMember, kindsPresent } from './kinds-present.ts';
import type { Answer } from './meeting.ts';
import { brings, isFromOutside } from './particulars.ts';

/** What a meeting is checked for: by Art. 14 of the Ethics Review Measures, by the committee's own charter, and whether those who come are certified. */
export const readinessChecks = ['number', 'presides', ...kindsOfMember, 'charter-number', 'charter-lay', 'certified'] as const;
export type ReadinessCheck = (typeof readinessChecks)[number];
export type ReadinessFinding = Finding<ReadinessCheck>;

// 科技伦理审查办法 Art. 14 (KJ-18): the chair or a vice-chair named by the chair presides, at least five come, and the kinds of member that Art. 7
// lists are among them. That these are all that Art. 7 names is how the platform reads it.
const fewest = 5;
export const meetingBasis = 'KJ-18';

/** `certified`: whether the certificate that the meeting looks at is current on its day. */
export type Attendee = Seated & { answer: Answer | 'open' | 'not-invited'; certified: Verdict };
export type Charter = { atLeast: number | null; lay: LayAtMeetings };

export type Readiness = {
  /** By the rule and the charter; certificates do not decide whether a meeting stands. */
  stands: Verdict;
  /** Whether it would if everybody who has not declined came. */
  couldStand: Verdict;
  accepted: number;
  findings: ReadinessFinding[];
  /** Whom to ask, the most helpful first, and what each would fill. */
  ask: { personId: string; fills: ReadinessCheck[]; answer: Exclude<Attendee['answer'], 'accepted'> }[];
};

const together = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes';

const counted = (check: ReadinessCheck, clause: string, count: number, needed: number): ReadinessFinding => ({
  ...{ check, clause, counted: count, needed, open: [], against: [] },
  verdict: count >= needed ? 'yes' : 'no',
});

/** What the rule and the charter ask of those who come. A finding of the charter has no clause. */
const asked = (come: readonly Attendee[], charter: Charter | undefined): ReadinessFinding[] => [
  counted('number', meetingBasis, come.length, fewest),
  counted('presides', meetingBasis, come.filter(({ role }) => role === 'chair' || role === 'vice-chair').length, 1),
  ...kindsPresent(come, meetingBasis),
  ...(charter?.atLeast ? [counted('charter-number', '', come.length, charter.atLeast)] : []),
  ...(charter?.lay === 'required' ? [counted('charter-lay', '', come.filter(({ role }) => role === 'lay').length, 1)] : []),
];

const certifiedAmong = (come: readonly Attendee[]): ReadinessFinding => {
  const who = (verdict: Verdict) => come.filter(({ certified }) => certified === verdict).map(({ personId }) => personId);
  const [against, open] = [who('no'), who('unknown')];
  const verdict = come.length === 0 ? 'no' : together(come.map(({ certified }) => certified));
  return { check: 'certified', clause: '', verdict, counted: who('yes').length, needed: come.length, open, against };
};

const fillsWhat = (one: Attendee, lacking: readonly ReadinessCheck[], come: readonly Attendee[]): ReadinessCheck[] => {
  const { sex } = one.particulars;
  const fills: Partial<Record<ReadinessCheck, boolean>> = {
    number: true,
    'charter-number': true,
    presides: one.role === 'chair' || one.role === 'vice-chair',
    peers: brings(one.particulars, 'peer') === 'yes',
    ethics: brings(one.particulars, 'ethics') === 'yes',
    law: brings(one.particulars, 'law') === 'yes',
    sexes: sex !== null && !come.some(({ particulars }) => particulars.sex === sex),
    outside: isFromOutside(one.particulars) === 'yes',
    'charter-lay': one.role === 'lay',
  };
  return lacking.filter((check) => fills[check]);
};

const eagerness = { 'not-invited': 0, open: 0, declined: 1 } as const;

/** Whether a meeting stands with those who accepted, what is missing, and whom to ask. `attendees`: the committee as seated on the day, asked or not. */
export const readinessOf = (attendees: readonly Attendee[], charter: Charter | undefined): Readiness => {
  const members = attendees.filter(({ role }) => isMember(role));
  const come = members.filter(({ answer }) => answer === 'accepted');
  const findings = asked(come, charter);
  const lacking = findings.filter(({ verdict }) => verdict !== 'yes').map(({ check }) => check);
  const willing = members.filter(({ answer }) => answer !== 'declined');
  const ask = members
    .flatMap((one) => (one.answer === 'accepted' ? [] : [{ ...one, answer: one.answer, fills: fillsWhat(one, lacking, come) }]))
    .filter(({ fills }) => fills.length > 0)
    .sort(
      (a, b) =>
        eagerness[a.answer] - eagerness[b.answer] ||
        b.fills.length - a.fills.length ||
        Number(b.certified === 'yes') - Number(a.certified === 'yes'),
    )
    .map(({ personId, fills, answer }) => ({ personId, fills, answer }));
  return {
    stands: together(findings.map(({ verdict }) => verdict)),
    couldStand: together(asked(willing, charter).map(({ verdict }) => verdict)),
    accepted: come.length,
    findings: [...findings, certifiedAmong(come)],
    ask,
  };
};
