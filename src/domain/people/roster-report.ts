import { z } from 'zod';
import { rosterFields } from './roster/fields.ts';

/** How far a roster that a machine sent may go: only be looked at, come into force, or come into force if it is plain. */
export const rosterModes = ['look', 'apply', 'apply_when_plain'] as const;
export type RosterMode = (typeof rosterModes)[number];

/** A roster is plain when no row is faulty, no unit is new, and it changes few of the people there. Platform default. */
export const plainRoster = { changePercent: 10 } as const;

export const isPlain = (counts: { faulty: number; acting: number; newUnits: number }, peopleThere: number): boolean =>
  counts.faulty === 0 && counts.newUnits === 0 && counts.acting * 100 <= peopleThere * plainRoster.changePercent;

const count = z.int().min(0);

/** What the API tells of a roster. */
export const RosterReport = z.strictObject({
  state: z
    .enum(['looked_at', 'waiting', 'in_force', 'unchanged'])
    .describe('`waiting`: kept for a person to look at on the site. `looked_at` and `unchanged`: nothing was kept.'),
  importId: z.string().nullable().describe('Where something was kept: the import at /admin/imports/{importId}.'),
  read: z.enum(['xlsx', 'utf-8', 'utf-16', 'gb18030']),
  rows: z.strictObject({ new: count, changed: count, same: count, faulty: count }),
  people: z
    .strictObject({ joined: count, transferred: count, moved: count, left: count, renamed: count })
    .describe('`transferred`: went over to another unit; `moved`: had been entered in the wrong one.'),
  newUnits: z.array(z.array(z.string())).describe('Units that are not there yet, each by its names from the top.'),
  faults: z
    .array(
      z.strictObject({
        line: z.int(),
        field: z.enum(rosterFields).nullable(),
        column: z.string().nullable(),
        code: z.string(),
        detail: z.string().describe('For people: what, why, and what to do.'),
      }),
    )
    .max(1000)
    .describe('What is wrong with the faulty rows, which are passed over; the first thousand.'),
});
export type RosterReport = z.infer<typeof RosterReport>;
