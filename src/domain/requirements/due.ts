import { laterOf, type PlainDate } from '../shared/plain-date.ts';
import { dueOn, type Occasion } from './bound.ts';
import type { InForce } from './in-force.ts';
import { afterExemptions, afterExtensions, afterLeave } from './moved.ts';
import { occasionBehind } from './occasion-key.ts';
import type { DatedRecord, Origin } from './record.ts';

/** A due day with everything that made it so. */
export type DueDay = { on: PlainDate; origins: readonly Origin[] };

type Clock = Pick<DatedRecord, 'leaves' | 'extensions' | 'exemptions'>;

/** What leave, extensions and exemptions make of a due day that counts from `from`. */
export const dueAfter = (
  about: { policy: string; requirement: string },
  { leaves = [], extensions = [], exemptions = [] }: Clock,
  written: { from: PlainDate; on: PlainDate },
  day: PlainDate,
): DueDay => {
  const left = afterLeave(leaves, written, day);
  const extended = afterExtensions(extensions, { of: 'due', ...about }, left.on);
  const put = afterExemptions(exemptions, about, extended.on);
  return { on: put.on, origins: [...left.origins, ...extended.origins, ...put.origins] };
};

const made = (one: InForce, occasion: Occasion, moved: DueDay): DueDay => ({
  on: moved.on,
  origins: [
    { by: 'rule', policy: one.policy, version: one.version, requirement: one.rule.id },
    { by: 'occasion', id: occasion.id, on: occasion.startedOn },
    ...moved.origins,
  ],
});

/** When a requirement is to be met on an occasion: as written in the open obligation or worked out from the rule, then leave and extensions. */
export const dueOf = (one: InForce, record: DatedRecord, occasion: Occasion, day: PlainDate): DueDay => {
  const about = { policy: one.policy, requirement: one.rule.id };
  const written = openOn(one, record, occasion).find((open) => open.occasion === occasion.id);
  const from = laterOf(occasion.startedOn, written?.raisedOn ?? occasion.startedOn);
  return made(
    one,
    occasion,
    dueAfter(about, record, { from, on: written?.dueOn ?? dueOn(one.rule, occasion.startedOn, occasion.dueOn) }, day),
  );
};

/** The open obligations that a requirement raised on an occasion, what is asked anew among them. */
const openOn = (one: InForce, { open = [] }: DatedRecord, occasion: Occasion) =>
  open.filter((due) => due.policy === one.policy && due.requirement === one.rule.id && occasionBehind(due.occasion) === occasion.id);

/** The earliest day by which something is still to be done; null when nothing is open. Where obligations are not on record, the rules say. */
export const pressing = (one: InForce, record: DatedRecord, occasions: readonly Occasion[], day: PlainDate): DueDay | null => {
  const about = { policy: one.policy, requirement: one.rule.id };
  const days = record.open
    ? occasions.flatMap((occasion) =>
        openOn(one, record, occasion).map(({ occasion: id, dueOn: on, raisedOn }) => {
          const from = laterOf(occasion.startedOn, raisedOn ?? (id === occasion.id ? occasion.startedOn : on));
          return made(one, occasion, dueAfter(about, record, { from, on }, day));
        }),
      )
    : occasions.map((occasion) => dueOf(one, record, occasion, day));
  return days.reduce<DueDay | null>((first, due) => (first === null || due.on < first.on ? due : first), null);
};
