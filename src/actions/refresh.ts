import { answerItem } from '#commands/refresh/answer-item.ts';
import { openSitting } from '#commands/refresh/open-sitting.ts';
import { responseIn } from '#domain/assessment/response-fields.ts';
import { showItem } from '#domain/assessment/shown-item.ts';
import type { Item } from '#domain/content/item.ts';
import { answerForm, BeginForm } from '#domain/refresh/sitting.ts';
import { type Door, submit } from './form.ts';

export const beginRefresh = (door: Door) =>
  submit(door, 'begin', BeginForm, (given, context) => openSitting(door.locals.db, given, context));

/** `items`: those of the sitting under way. */
export const answerRefresh = (door: Door, course: string, items: readonly Item[]) =>
  submit(door, 'answer', answerForm(items), (given, context) => {
    const asked = items.find(({ id }) => id === given.item);
    return answerItem(door.locals.db, { course, item: given.item, response: asked && responseIn(showItem(asked), given) }, context);
  });

/** What stands in the fields of an answer that could not be kept, so that its form can show it again. */
export const triedAnswer = ({ typed, chosen }: { typed: object; chosen: object }, item: Item) =>
  responseIn(showItem(item), { ...typed, ...chosen });
