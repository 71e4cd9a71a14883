import { rateReflection } from '#commands/assessment/rate-reflection.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import type { Database } from '#db/client.ts';
import { universityCrowd } from '#db/seed/overseen.ts';
import { demoWritten } from '#db/seed/written.ts';
import { keyOf } from '#domain/assessment/score.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Item } from '#domain/content/item.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { ownAttempt } from '#queries/assessment/own-attempt.ts';
import { ratingPage } from '#queries/assessment/rating-page.ts';
import { ratingQueue } from '#queries/assessment/rating-queue.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { peopleNamed } from '#queries/people/people-named.ts';

type Place = { institutionId: string; people: Record<string, string> };
type Person = Extract<Actor, { kind: 'person' }>;

const minutes = 60_000;

const done = <T>(outcome: Outcome<T, { code: `${string}.${string}` }>, what: string): T => {
  if (!outcome.ok) throw new Error(`The demonstration could not ${what}: ${outcome.refusal.code}.`);
  return outcome.value;
};

const person = (personId: string, grants: Person['grants']): Person => ({ kind: 'person', personId, accountId: '', name: '', grants });

const answerTo = (item: Item) =>
  item.type === 'reflection' ? ({ type: item.type, text: demoWritten.texts[item.id] ?? item.example['zh-CN'] } as const) : keyOf(item);

/** Lets some of the crowd sit the exam that has a written question; one of their answers is judged by two raters, the others wait. */
export const seedWritten = async (db: Database, { institutionId, people }: Place, now: Date): Promise<void> => {
  const { exam, from, handedInHoursAgo, texts, settled, ratings } = demoWritten;
  const items = (await newestEdition(db, 'exam', exam))?.snapshot.items;
  if (!items) throw new Error(`The demonstration needs the exam ${exam}, which is not published.`);
  const numbers = universityCrowd
    .filter(({ unit, position }) => from.position === position && from.units.some((one) => one === unit))
    .slice(0, Object.keys(texts).length)
    .map(({ staffNumber }) => staffNumber);
  const handedIn = new Date(now.getTime() - handedInHoursAgo * 60 * minutes);
  for (const personId of (await peopleNamed(db, institutionId, { numbers })).personIds) {
    const actor = person(personId, [{ role: 'learner', institutionId: null, unitId: null }]);
    const begun = { actor, now: new Date(handedIn.getTime() - 50 * minutes) };
    const started = await startAttempt(db, { exam, statement: 'accepted', language: 'zh-CN' }, begun);
    // On the first day of its rules the exam was not offered yet when they would have sat it.
    if (!started.ok && started.refusal.code === 'assessment.not_offered') return;
    const attemptId = done(started, 'begin an exam');
    const asked = (await ownAttempt(db, personId, attemptId))?.paper.questions ?? [];
    const saves = asked.flatMap(({ itemId }) => {
      const item = items.find(({ id }) => id === itemId);
      const response = item && answerTo(item);
      return response ? [{ saveId: crypto.randomUUID(), itemId, response, activeMs: minutes }] : [];
    });
    done(
      await submitAttempt(db, { attemptId, saves, unanswered: 'meant', language: 'zh-CN' }, { actor, now: handedIn }),
      'hand in an exam',
    );
  }
  for (const { rater, levels, remark } of ratings) {
    const actor = person(people[rater] ?? '', [{ role: 'training_administrator', institutionId, unitId: null }]);
    for (const { taskId } of (await ratingQueue(db, actor)).waiting) {
      const { item } = done(await ratingPage(db, taskId, actor), 'read a written answer');
      if (item.id === settled) done(await rateReflection(db, { taskId, levels, remark }, { actor, now }), 'judge a written answer');
    }
  }
};
