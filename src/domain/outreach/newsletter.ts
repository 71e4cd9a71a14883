import { z } from 'zod';
import { Email } from '../people/person.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';

/** A month of Beijing, like 2026-11. */
export type Month = string;

/** How long an address that was never confirmed is kept, in days. Platform default. */
export const unconfirmedDays = 7;

export const SubscribeForm = z.object({ email: Email });

export const monthOf = (day: PlainDate): Month => day.slice(0, 7);

/** The month before the one a day lies in: the last that is over, and the newest a letter can be about. */
export const lastMonthOver = (day: PlainDate): Month => monthOf(addDays(`${monthOf(day)}-01` as PlainDate, -1));

/** Pieces for the letter that is due on a day: published after the month `sentFor` and up to the last month that is over; newest first. */
export const newSince = <P extends { publishedOn: string }>(pieces: readonly P[], sentFor: Month, today: PlainDate): P[] => {
  const last = lastMonthOver(today);
  return pieces
    .filter(({ publishedOn }) => publishedOn.slice(0, 7) > sentFor && publishedOn.slice(0, 7) <= last)
    .sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0));
};
