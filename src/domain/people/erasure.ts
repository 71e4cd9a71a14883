import { z } from 'zod';
import type { PlainDate } from '../shared/plain-date.ts';

/** Stands where the name of an erased person stood, in both languages, since it is shown wherever a name was. */
export const erasedName = '已抹去 · erased';

/** Why somebody is erased: they ask for it, or nothing is left for which their data are needed. */
export const erasureGrounds = ['asked', 'needless'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** `name`: typed by whoever decides, so that nobody is erased by a slip. */
export const EraseForm = z.object({ ground: z.enum(erasureGrounds), name: z.string().trim().min(1) });

/** Why somebody cannot be erased now. */
export type ErasureRefusal =
  | { code: 'people.erased_already' }
  | { code: 'people.erase_own' }
  | { code: 'people.still_here'; until: PlainDate | null }
  | { code: 'people.still_on_project'; until: PlainDate | null }
  | { code: 'people.name_differs'; field: 'name' };

/** The last day of what goes on, or is to come, on a day; undefined where nothing does, null where no end is known. */
export const goesOnUntil = (spans: readonly { finishedOn: PlainDate | null }[], day: PlainDate): PlainDate | null | undefined => {
  const open = spans.filter(({ finishedOn }) => finishedOn === null || finishedOn >= day);
  if (open.length === 0) return undefined;
  return open.some(({ finishedOn }) => finishedOn === null)
    ? null
    : open.reduce<PlainDate>((last, { finishedOn }) => (finishedOn !== null && finishedOn > last ? finishedOn : last), day);
};
