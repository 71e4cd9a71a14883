import { answerQuestion, askQuestion } from '#commands/consultation/ask-question.ts';
import { reviewGuidance, withdrawGuidance, writeGuidance } from '#commands/consultation/publish-guidance.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { AnswerForm, AskForm, GuidanceForm, ReviewForm, WithdrawGuidanceForm } from '#domain/consultation/consultation.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const askAction = (door: Door, actor: Person) =>
  submit(door, 'ask', AskForm, (given, { now }) => askQuestion(door.locals.db, given, { actor, now }));

export const answerAction = (door: Door, actor: Person, consultationId: string) =>
  submit(door, 'answer', AnswerForm, (given, { now }) => answerQuestion(door.locals.db, { ...given, consultationId }, { actor, now }));

export const guidanceAction = (door: Door, actor: Person, consultationId: string) =>
  submit(door, 'guidance', GuidanceForm, (given, { now }) => writeGuidance(door.locals.db, { ...given, consultationId }, { actor, now }));

export const reviewAction = (door: Door, actor: Person) =>
  submit(door, 'review', ReviewForm, (given, { now }) => reviewGuidance(door.locals.db, given, { actor, now }));

export const withdrawGuidanceAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw', WithdrawGuidanceForm, (given, { now }) => withdrawGuidance(door.locals.db, given, { actor, now }));
