import { z } from 'zod';
import { saveAnswers } from '#commands/assessment/save-answers.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { changesIn } from '#domain/assessment/paper-changes.ts';
import { paperForm } from '#domain/assessment/paper-form.ts';
import type { ShownItem } from '#domain/assessment/shown-item.ts';
import { granted } from '#domain/shared/outcome.ts';
import { type Door, submit } from './form.ts';

const StartForm = z.object({ statement: z.literal('accepted').optional(), code: z.string().max(40).optional() });

/** Begins an attempt; its value is the attempt's id. */
export const beginExam = (door: Door, exam: string) =>
  submit(door, 'start', StartForm, ({ statement, code }, context) =>
    startAttempt(
      door.locals.db,
      { exam, statement: statement ?? 'not_accepted', code: code?.trim() ?? '', language: door.locals.locale },
      context,
    ),
  );

const CloseForm = z.object({ attemptId: z.uuid() });

/** Hands in a paper whose time has run out; its value is the attempt's id. */
export const closeEnded = (door: Door) =>
  submit(door, 'close', CloseForm, async ({ attemptId }, context) => {
    const closed = await submitAttempt(door.locals.db, { attemptId, saves: [], unanswered: 'meant' }, context);
    return closed.ok ? granted(attemptId) : closed;
  });

/** The paper as one plain form: saves what was changed in it, and hands it in when asked to. Its value says which of the two was done. */
export const answerPaper = (door: Door, attemptId: string, items: readonly ShownItem[]) =>
  submit(door, 'paper', paperForm(items), async (given, context) => {
    const { db, locale: language } = door.locals;
    const saves = changesIn(given, items, () => crypto.randomUUID());
    if (given.act === 'save') {
      const saved = await saveAnswers(db, { attemptId, saves }, context);
      return saved.ok ? granted('saved' as const) : saved;
    }
    const unanswered = given.act === 'hand-in-anyway' ? 'meant' : 'ask';
    const submitted = await submitAttempt(db, { attemptId, saves, unanswered, language }, context);
    return submitted.ok ? granted('handed-in' as const) : submitted;
  });
