import { doAct } from '#commands/progress/do-act.ts';
import type { ShownItem } from '#domain/assessment/shown-item.ts';
import { actForm, choiceIn } from '#domain/progress/act.ts';
import { type Door, submit } from './form.ts';

type Given = { course: string; lesson: string; items: readonly ShownItem<unknown>[] };

/** A check answered or a dilemma decided, in a lesson's enrolled form. `items`: the checks that are more than one choice. */
export const keepAct = (door: Door, { course, lesson, items }: Given) =>
  submit(door, 'act', actForm(items), (given, context) =>
    doAct(door.locals.db, { course, lesson, act: given.act, choice: choiceIn(given, items) }, context),
  );

/** What was answered in a check that could not be kept, so that its form can show it again. */
export const triedIn = (
  { typed, chosen }: { typed: object; chosen: object },
  items: readonly ShownItem<unknown>[],
): Record<string, string> => {
  const form = { act: '', ...typed, ...chosen };
  return form.act === '' ? {} : { [form.act]: choiceIn(form, items) };
};
