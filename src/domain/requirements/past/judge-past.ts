import type { PlainDate } from '../../shared/plain-date.ts';
import { plainName } from '../grants.ts';
import type { RecognitionKind } from '../record.ts';
import type { PastFault, PastRow } from './past-row.ts';

/** What a row will do: recognise learning, nothing because it is recognised already, or nothing because it is faulty. */
export const pastVerdicts = ['new', 'same', 'faulty'] as const;
export type PastVerdict = (typeof pastVerdicts)[number];

/** Where a list is: waiting for a person to say what its columns mean, ready to look at, in force, taken back. */
export const pastStatuses = ['unmapped', 'staged', 'applied', 'withdrawn'] as const;
export type PastStatus = (typeof pastStatuses)[number];

/** At most so many rows in one list. Platform default. */
export const pastRowsAtMost = 10_000;

/** What can be known by name, code or topic: a course, a topic or a certification. */
export type Learnt = { kind: RecognitionKind; topic: string };
export type KnownHere = { personId: string; name: string };
/** What the rows are judged by: who is known here by number and address, what can be learnt, and what is recognised already. */
export type PastGround = {
  today: PlainDate;
  /** Whoever imports; nobody recognises learning of their own. */
  importer: string | null;
  byNumber: (number: string) => readonly KnownHere[];
  byEmail: (email: string) => readonly KnownHere[];
  learnt: (name: string) => Learnt | undefined;
  isRecognised: (key: string) => boolean;
};

export type PastJudgement = { verdict: PastVerdict; faults: PastFault[]; personId: string | null } & (Learnt | { kind: null; topic: null });

/** One piece of learning, so that the same is not recognised twice. */
export const learningKey = (one: Learnt & { personId: string; learntOn: PlainDate; issuer: string }): string =>
  [one.personId, one.kind, one.topic, one.learntOn, plainName(one.issuer)].join('\n');

const people = ({ number, email }: PastRow, { byNumber, byEmail }: PastGround) =>
  number !== '' ? byNumber(number) : email !== null ? byEmail(email) : [];

/** What a row will do, given what is known: all that is wrong with it at once. */
export const judgePast = ({ row, faults }: { row: PastRow; faults: readonly PastFault[] }, ground: PastGround): PastJudgement => {
  const all = [...faults];
  const find = (code: PastFault['code'], field: PastFault['field'], data: PastFault['data'] = {}) => all.push({ code, field, data });
  const said = row.number !== '' || row.email !== null;
  const found = people(row, ground);
  const [someone] = found;
  if (said && !someone) find('who_unknown', row.number === '' ? 'email' : 'number', { value: row.number || (row.email ?? '') });
  if (found.length > 1) find('email_shared', 'email', { value: row.email ?? '' });
  if (someone && row.name !== '' && row.name !== someone.name) find('name_differs', 'name', { value: row.name, known: someone.name });
  if (someone && someone.personId === ground.importer) find('own_case', 'number');
  const learnt = row.learnt === '' ? undefined : ground.learnt(row.learnt);
  if (row.learnt !== '' && !learnt) find('learnt_unknown', 'learnt', { value: row.learnt.slice(0, 80) });
  if (row.learntOn !== null && row.learntOn > ground.today) find('date_to_come', 'learntOn', { value: row.learntOn });
  const personId = someone && found.length === 1 ? someone.personId : null;
  const what = learnt ?? { kind: null, topic: null };
  if (all.length > 0 || !learnt || personId === null || row.learntOn === null) return { verdict: 'faulty', faults: all, personId, ...what };
  const key = learningKey({ ...learnt, personId, learntOn: row.learntOn, issuer: row.issuer });
  return { verdict: ground.isRecognised(key) ? 'same' : 'new', faults: [], personId, ...what };
};

/** The rows judged in the order of the list: what an earlier row says already is not done twice. */
export const judgePastRows = (
  understood: readonly { row: PastRow; faults: readonly PastFault[] }[],
  ground: PastGround,
): PastJudgement[] => {
  const seen = new Map<string, number>();
  return understood.map((one) => {
    const judged = judgePast(one, ground);
    const { row } = one;
    if (judged.verdict !== 'new' || judged.kind === null || judged.personId === null || row.learntOn === null) return judged;
    const key = learningKey({
      kind: judged.kind,
      topic: judged.topic,
      personId: judged.personId,
      learntOn: row.learntOn,
      issuer: row.issuer,
    });
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.line);
    return before === undefined
      ? judged
      : { ...judged, verdict: 'same', faults: [{ code: 'repeated', field: null, data: { line: before } }] };
  });
};
