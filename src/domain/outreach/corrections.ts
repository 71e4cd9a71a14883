import type { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';

type Corrected = { title: Bilingual; corrections: readonly { on: PlainDate; what: Bilingual }[] };
export type Correction = { on: PlainDate; path: string; title: Bilingual; what: Bilingual };

/** Every correction of the pages of some rooms, by slug, with the page that it mends: the newest first. */
export const correctionsOf = (rooms: Record<string, Record<string, Corrected>>): Correction[] =>
  Object.entries(rooms)
    .flatMap(([room, pages]) =>
      Object.entries(pages).flatMap(([slug, { title, corrections }]) =>
        corrections.map(({ on, what }): Correction => ({ on, path: `/${room}/${slug}`, title, what })),
      ),
    )
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
