import type { Reader } from '#db/client.ts';
import type { Item } from '#domain/content/item.ts';
import { type Credit, creditOf } from '#domain/refresh/credit.ts';
import { type Schedule, scheduleOf } from '#domain/refresh/schedule.ts';
import { shortItems } from '#domain/refresh/sitting.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { ownPracticeFor } from '../bank/own-practice.ts';
import { newestEdition } from '../content/editions.ts';
import { completionsOf } from '../requirements/completions-of.ts';
import { type SittingOf, sittingsOf } from './sittings-of.ts';

/** What one person keeps in mind of one course: since when, every sitting since, when the next is due and what it is worth. */
export type Memory = {
  personId: string;
  course: string;
  code: string;
  title: Bilingual;
  editionId: string;
  /** The day it was last completed. An earlier period's reviews count no more. */
  since: PlainDate;
  /** What may be asked: of the newest edition, and what their institutions have live. */
  items: readonly Item[];
  sittings: SittingOf[];
  open: SittingOf | undefined;
  schedule: Schedule;
  credit: Credit;
};

/** What these people keep in mind, a course they completed each. Whoever completed nothing, or only what has no practice items, has nothing to refresh. Without `today`, own items are not looked up: who may be asked something needs none. */
export const memoriesOf = async (db: Reader, personIds: readonly string[], today: PlainDate | null = null): Promise<Memory[]> => {
  const completed = (await completionsOf(db, personIds)).filter(({ revokedAt }) => revokedAt === null);
  const last = new Map<string, (typeof completed)[number]>();
  for (const one of completed) {
    const key = `${one.personId} ${one.course}`;
    if ((last.get(key)?.completedOn ?? '') < one.completedOn) last.set(key, one);
  }
  const sittings = await sittingsOf(db, personIds);
  const found: Memory[] = [];
  for (const { personId, course, completedOn: since, completedAt } of last.values()) {
    const edition = await newestEdition(db, 'course', course);
    const exam = edition?.snapshot.course.exam ?? null;
    const own = exam === null || today === null ? [] : await ownPracticeFor(db, { exam, personId, day: today });
    const items = edition ? shortItems([...edition.snapshot.practice, ...own]) : [];
    if (!edition || items.length === 0) continue;
    const mine = sittings.filter((one) => one.personId === personId && one.course === course && one.openedAt >= completedAt);
    found.push({
      personId,
      course,
      code: edition.snapshot.course.code,
      title: edition.snapshot.course.title,
      editionId: edition.id,
      since,
      items,
      sittings: mine,
      open: mine.find(({ closedOn }) => closedOn === null),
      schedule: scheduleOf(since, mine, (itemId) => items.some(({ id }) => id === itemId)),
      credit: creditOf(mine),
    });
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
};
