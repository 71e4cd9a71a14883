import { z } from 'zod';
import { PlainDate } from './plain-date.ts';

/** A value that changes by date, oldest first, each with its authority. `null` ends it. Before the first entry nothing was in force. */
export type Dated<V> = { from: PlainDate; value: V | null; source: string }[];

/** The schema of a dated value: in order, never two values that begin on one day, every entry with a source. */
export const dated = <V extends z.ZodType>(value: V) =>
  z
    .array(z.strictObject({ from: PlainDate, value: value.nullable(), source: z.string().trim().min(1) }))
    .min(1)
    .superRefine((entries, context) => {
      for (let i = 1; i < entries.length; i += 1) {
        const [before, after] = [entries[i - 1], entries[i]];
        if (before && after && before.from >= after.from)
          context.addIssue({ code: 'custom', path: [i, 'from'], message: `must be later than ${before.from}, the entry above it` });
      }
    });

/** What is in force on `day`; undefined before the first entry and after an end. There is no "last known value". */
export const inForce = <V>(history: readonly { from: PlainDate; value: V | null }[], day: PlainDate): V | undefined =>
  history.findLast((entry) => entry.from <= day)?.value ?? undefined;
