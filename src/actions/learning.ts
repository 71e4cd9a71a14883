import { doAct } from '#commands/progress/do-act.ts';
import { ActForm } from '#domain/progress/act.ts';
import { type Door, submit } from './form.ts';

/** A check answered or a dilemma decided, in a lesson's enrolled form. */
export const keepAct = (door: Door, { course, lesson }: { course: string; lesson: string }) =>
  submit(door, 'act', ActForm, (given, context) => doAct(door.locals.db, { course, lesson, ...given }, context));
