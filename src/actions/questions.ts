import { reviewExpertAnswer, withdrawExpertAnswer, writeExpertAnswer } from '#commands/participation/answer-expert.ts';
import { askExpert } from '#commands/participation/ask-expert.ts';
import { settleQuestion } from '#commands/participation/settle-question.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { AnswerReviewForm, AnswerWithdrawForm, ExpertAnswerForm, QuestionForm, TriageForm } from '#domain/participation/question.ts';
import { type Door, submit } from './form.ts';
import { mayGoOn } from './participation.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const askExpertAction = (door: Door) =>
  submit(door, 'ask', QuestionForm, async (given, { now }) => {
    const turn = mayGoOn(door, 'say', now);
    return turn.ok ? askExpert(door.locals.db, { ...given, language: door.locals.locale }, now) : turn;
  });

export const triageAction = (door: Door, actor: Person, questionId: string) =>
  submit(door, 'triage', TriageForm, (given, { now }) => settleQuestion(door.locals.db, { ...given, questionId }, { actor, now }));

export const writeAnswerAction = (door: Door, actor: Person, questionId: string) =>
  submit(door, 'answer', ExpertAnswerForm, (given, { now }) => writeExpertAnswer(door.locals.db, { ...given, questionId }, { actor, now }));

export const reviewAnswerAction = (door: Door, actor: Person) =>
  submit(door, 'review', AnswerReviewForm, (given, { now }) => reviewExpertAnswer(door.locals.db, given, { actor, now }));

export const withdrawAnswerAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw', AnswerWithdrawForm, (given, { now }) => withdrawExpertAnswer(door.locals.db, given, { actor, now }));
