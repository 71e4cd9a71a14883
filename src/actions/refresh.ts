import { answerItem } from '#commands/refresh/answer-item.ts';
import { openSitting } from '#commands/refresh/open-sitting.ts';
import { AnswerForm, BeginForm } from '#domain/refresh/sitting.ts';
import { type Door, submit } from './form.ts';

export const beginRefresh = (door: Door) =>
  submit(door, 'begin', BeginForm, (given, context) => openSitting(door.locals.db, given, context));

export const answerRefresh = (door: Door, course: string) =>
  submit(door, 'answer', AnswerForm, (given, context) => answerItem(door.locals.db, { course, ...given }, context));
