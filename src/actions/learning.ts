import { doAct } from '#commands/progress/do-act.ts';
import { handInWorksheet, reviseWorksheet } from '#commands/progress/hand-in-worksheet.ts';
import type { ShownItem } from '#domain/assessment/shown-item.ts';
import { actForm, choiceIn } from '#domain/progress/act.ts';
import { RevisionForm, WorksheetForm } from '#domain/progress/worksheet.ts';
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
type Place = { course: string; lesson: string };

/** A worksheet handed in because its course asks for it. */
export const handIn = (door: Door, place: Place) =>
  submit(door, 'worksheet', WorksheetForm, ({ act, ...answers }, context) =>
    handInWorksheet(door.locals.db, { ...place, act, answers }, context),
  );

/** The worksheet revised once, after the expert’s version was seen. */
export const revise = (door: Door, place: Place) =>
  submit(door, 'revision', RevisionForm, ({ act, difference1, difference2, difference3, criteria, ...answers }, context) => {
    const secondLook = { differences: [difference1, difference2, difference3].filter(Boolean), criteria };
    return reviseWorksheet(door.locals.db, { ...place, act, answers, secondLook }, context);
  });
