import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { attempt } from '#db/schema/index.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { freshDatabase } from '../../support/database.ts';
import { examWorld, later, morning } from '../../support/exam-world.ts';

it('an attempt keeps the language it was read in; handed in in the other, it says nothing of either', async () => {
  const db = freshDatabase();
  const { learner } = await examWorld(db);
  const sat = async (name: string, begun: Locale | undefined, handedIn: Locale | undefined) => {
    const actor = await learner(name);
    const started = await startAttempt(
      db,
      { exam: 'gen-101', statement: 'accepted', ...(begun && { language: begun }) },
      { actor, now: morning },
    );
    if (!started.ok) throw new Error(started.refusal.code);
    const given = { attemptId: started.value, saves: [], unanswered: 'meant' as const, ...(handedIn && { language: handedIn }) };
    await submitAttempt(db, given, { actor, now: later(morning, { minutes: 20 }) });
    const [row] = await db.select({ language: attempt.language }).from(attempt).where(eq(attempt.id, started.value));
    return row?.language;
  };
  expect(await sat('甲', 'en', 'en')).toBe('en');
  expect(await sat('乙', 'zh-CN', undefined)).toBe('zh-CN');
  expect(await sat('丙', 'zh-CN', 'en')).toBeNull();
  expect(await sat('丁', undefined, 'en')).toBeNull();
});
