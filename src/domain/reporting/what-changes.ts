import type { NewGrant } from '../requirements/grant-forms.ts';
import type { InForce } from '../requirements/in-force.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { type Cell, cellOf, type Known } from './cell.ts';

/** Where a person stands with a requirement, and where they will. */
export type Change = { requirement: InForce; before: Cell; after: Cell };

const noId = 'to be granted';
const nobody = 'nobody yet';

/** What is known of a person, with something more granted. */
export const withGrant = (known: Known, grant: NewGrant): Known => {
  const common = { id: noId, grantedBy: nobody };
  if (grant.is === 'recognition') {
    const { kind, topic, minutes, learntOn: on, untilOn: until } = grant;
    return { ...known, others: [...(known.others ?? []), { id: noId, kind, topic, minutes, on, until }] };
  }
  const span = { ...common, from: grant.fromOn };
  if (grant.is === 'exemption') {
    const { policy, requirement, kind, untilOn: until } = grant;
    return { ...known, exemptions: [...(known.exemptions ?? []), { ...span, policy, requirement, kind, until }] };
  }
  if (grant.is === 'leave') {
    const { untilOn: until, clock } = grant;
    return { ...known, leaves: [...(known.leaves ?? []), { ...span, until, clock }] };
  }
  const { subject: of, policy, requirement, untilOn: until } = grant;
  return { ...known, extensions: [...(known.extensions ?? []), { ...span, of, policy, requirement, until }] };
};

const without = <T extends { id: string }>(rows: readonly T[] | undefined, id: string) => (rows ?? []).filter((row) => row.id !== id);

/** What is known of a person, with one thing granted taken back. */
export const withoutGrant = (known: Known, id: string): Known => ({
  ...known,
  others: without(known.others, id),
  exemptions: without(known.exemptions, id),
  extensions: without(known.extensions, id),
  leaves: without(known.leaves, id),
});

const said = (cell: Cell) =>
  JSON.stringify([cell.state, 'until' in cell ? cell.until : undefined, 'dueOn' in cell ? cell.dueOn : undefined]);

/** The requirements with which somebody will stand otherwise than they do, judged on one day. */
export const whatChanges = (before: Known, after: Known, requirements: readonly InForce[], day: PlainDate): Change[] =>
  requirements
    .map((requirement) => ({ requirement, before: cellOf(requirement, before, day), after: cellOf(requirement, after, day) }))
    .filter((one) => said(one.before) !== said(one.after));
