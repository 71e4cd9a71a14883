import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openWindow } from '#commands/assessment/sittings/open-window.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { affiliation, attempt } from '#db/schema/index.ts';
import { keysFor } from '#queries/assessment/keys-for.ts';
import { practiceFor } from '#queries/assessment/practice-for.ts';
import { freshDatabase } from '../../support/database.ts';
import { answersTo, examWorld, later, morning, publishedLibrary } from '../../support/exam-world.ts';

const exam = 'gen-101';
const system = { actor: { kind: 'system' } as const, now: later(morning, { hours: -1 }) };
const window = { exam, unitId: null, position: null, opensAt: morning, closesAt: later(morning, { hours: 2 }) };
const longAfter = later(morning, { hours: 5 });

const sat = async ({ rule, windows }: { rule: 'never' | 'after_window'; windows: boolean }) => {
  const library = publishedLibrary();
  const found = library.exams[exam];
  if (!found) throw new Error('There is no exam.');
  found.exam.keys = [{ from: '2026-09-01', value: rule, source: 'test' }];
  const db = freshDatabase();
  const { learner } = await examWorld(db, library);
  const { personId, ...rest } = await learner('林小满');
  const actor = { ...rest, personId };
  const [{ institutionId = '' } = {}] = await db.select().from(affiliation).where(eq(affiliation.personId, personId));
  if (windows) await openWindow(db, { ...window, institutionId }, system);
  const started = await startAttempt(db, { exam, statement: 'accepted' }, { actor, now: morning });
  if (!started.ok) throw new Error(started.refusal.code);
  const attemptId = started.value;
  const [row] = await db.select().from(attempt).where(eq(attempt.id, attemptId));
  if (!row) throw new Error('The attempt is not there.');
  const keys = (now: Date) => keysFor(db, { attemptId, personId, now });
  const handIn = () =>
    submitAttempt(
      db,
      { attemptId, saves: answersTo(library, row.paper), unanswered: 'meant' },
      { actor, now: later(morning, { minutes: 20 }) },
    );
  return { db, institutionId, keys, handIn, row };
};

describe('the keys of an exam', () => {
  it('are told once every window is over and the last paper is in, where its rule says so', async () => {
    const { db, institutionId, keys, handIn, row } = await sat({ rule: 'after_window', windows: true });
    expect(await keys(longAfter)).toBeUndefined();
    await handIn();
    expect(await keys(later(morning, { hours: 1 }))).toBeUndefined();
    expect(await keys(later(morning, { hours: 2, minutes: 1 }))).toBeUndefined();
    expect((await keys(longAfter))?.questions.map(({ item }) => item.id)).toEqual(row.paper.questions.map(({ itemId }) => itemId));
    await openWindow(
      db,
      { ...window, institutionId, opensAt: later(morning, { hours: 48 }), closesAt: later(morning, { hours: 50 }) },
      system,
    );
    expect(await keys(longAfter)).toBeUndefined();
  });

  it('are never told where the exam may be begun at any time, or its rule says never', async () => {
    for (const given of [
      { rule: 'after_window', windows: false },
      { rule: 'never', windows: true },
    ] as const) {
      const { keys, handIn } = await sat(given);
      await handIn();
      expect(await keys(longAfter)).toBeUndefined();
    }
  });
});

it('practice asks nothing that the exam may ask', async () => {
  const { db } = await sat({ rule: 'never', windows: false });
  const asked = new Set((publishedLibrary().exams[exam]?.items ?? []).filter(({ use }) => use === 'exam').map(({ id }) => id));
  const practised = (await practiceFor(db, exam))?.groups.flatMap(({ itemIds }) => itemIds) ?? [];
  expect(practised.length).toBeGreaterThan(0);
  expect(practised.filter((id) => asked.has(id))).toEqual([]);
});
