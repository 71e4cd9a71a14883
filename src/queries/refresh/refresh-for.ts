import type { Reader } from '#db/client.ts';
import { chooseItems, seedFrom } from '#domain/refresh/choose-items.ts';
import { dueOn, nextOn } from '#domain/refresh/schedule.ts';
import type { SittingKind } from '#domain/refresh/sitting.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type Memory, memoriesOf } from './memory-of.ts';

/** A course to refresh: what is due now and how many questions it has, or when the next comes. */
export type Refresh = Memory & { due: SittingKind | null; questions: number; nextOn: PlainDate };

/** The items that the next sitting would bring. */
export const itemsAhead = (memory: Memory, kind: SittingKind, today: PlainDate): string[] =>
  chooseItems(kind, {
    askable: memory.items,
    sittings: memory.sittings,
    schedule: memory.schedule,
    today,
    seed: seedFrom(memory.personId, memory.course, String(memory.sittings.length)),
  });

const refreshOn = (memory: Memory, today: PlainDate): Refresh => {
  const { open, schedule } = memory;
  const kind = open?.kind ?? dueOn(schedule, today);
  const items = open ? open.items.slice(open.answers.length) : kind ? itemsAhead(memory, kind, today) : [];
  return { ...memory, due: items.length > 0 ? kind : null, questions: items.length, nextOn: nextOn(schedule) };
};

/** Everything a person has to refresh, what is due first. */
export const refreshOf = async (db: Reader, personId: string, today: PlainDate): Promise<Refresh[]> =>
  (await memoriesOf(db, [personId], today))
    .map((memory) => refreshOn(memory, today))
    .sort((a, b) => Number(b.due !== null) - Number(a.due !== null));

/** What a person has to refresh of one course; undefined where they never completed it. */
export const refreshFor = async (
  db: Reader,
  { personId, course, today }: { personId: string; course: string; today: PlainDate },
): Promise<Refresh | undefined> => (await refreshOf(db, personId, today)).find((one) => one.course === course);
