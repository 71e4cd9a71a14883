import type { Reader } from '#db/client.ts';
import { person } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { reminderSteps } from '#domain/certification/holding.ts';
import { tracksFor } from '#domain/committees/certified-tracks.ts';
import { isMember, seatedOn } from '#domain/committees/composition.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { dayOf, daysBetween, type PlainDate } from '#domain/shared/plain-date.ts';
import { openTracks } from '../certification/current-in.ts';
import { ledgersOf } from '../hours/entries-of.ts';
import { among } from '../shared/among.ts';
import { standingSeats } from './committee-by-id.ts';
import { type CommitteeDateShown, datesOf } from './committee-dates.ts';
import { type CommitteeRead, committeeRead } from './committee-read.ts';
import { heldBy } from './held-by.ts';

type Named = { personId: string; name: string };
export type Ending = Named & { title: Bilingual; until: PlainDate; within: (typeof reminderSteps)[number] };

export type CommitteeDesk = CommitteeRead & {
  day: PlainDate;
  members: number;
  /** Members who hold no current certificate. */
  uncertified: Named[];
  /** Certificates that end within 90 days and are not renewed, soonest first. */
  endings: Ending[];
  /** Members who learnt less than planned since the year began; null where nothing is planned. */
  hours: { planned: number; from: PlainDate; below: (Named & { minutes: number })[] } | null;
  dates: CommitteeDateShown[];
};

/** What the secretary of a committee looks at: who is certified, whose certificate ends when, who learns less than planned, and the coming dates. */
export const committeeDesk = async (
  db: Reader,
  id: string,
  { actor, now, locale }: { actor: Actor; now: Date; locale: Locale },
): Promise<Outcome<CommitteeDesk, Forbidden | NotFound>> => {
  const read = await committeeRead(db, id, actor);
  if (!read.ok) return read;
  const { committee } = read.value;
  const day = dayOf(now);
  const members = seatedOn(await standingSeats(db, id), day).filter(({ role }) => isMember(role));
  const ids = [...new Set(members.map(({ personId }) => personId))];
  const rows = await db.select({ id: person.id, name: person.name }).from(person).where(among(person.id, ids));
  const named = (personId: string): Named => ({ personId, name: rows.find((one) => one.id === personId)?.name ?? '' });
  const [held, open] = [await heldBy(db, ids, day), await openTracks(db, day)];
  const isCurrent = (personId: string, track: string) =>
    held.some((one) => one.personId === personId && one.track === track && ['valid', 'due'].includes(one.holding.state));
  const uncertified = members.filter(({ personId, role }) => !tracksFor(role, null, open).some((track) => isCurrent(personId, track)));
  const endings = held
    .flatMap(({ personId, title, holding }): Ending[] => {
      const within = reminderSteps.findLast((step) => daysBetween(day, holding.until) <= step);
      return holding.state === 'due' && within !== undefined ? [{ ...named(personId), title, until: holding.until, within }] : [];
    })
    .sort((a, b) => (a.until < b.until ? -1 : 1));
  const { plannedHours: planned } = committee;
  const from = `${day.slice(0, 4)}-01-01`;
  const ledgers = planned === null ? new Map() : await ledgersOf(db, ids);
  const minutesOf = (personId: string): number =>
    (ledgers.get(personId) ?? [])
      .filter(({ on }: { on: PlainDate }) => from <= on && on <= day)
      .reduce((sum: number, { counted }: { counted: number }) => sum + counted, 0);
  const below = ids
    .map((personId) => ({ ...named(personId), minutes: minutesOf(personId) }))
    .filter(({ minutes }) => minutes < (planned ?? 0) * 60);
  return granted({
    ...read.value,
    ...{ day, members: ids.length, endings },
    uncertified: uncertified.map(({ personId }) => named(personId)),
    hours: planned === null ? null : { planned, from, below: below.sort((a, b) => a.minutes - b.minutes) },
    dates: await datesOf(db, committee, { now, locale }),
  });
};
