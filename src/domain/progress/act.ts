import { z } from 'zod';
import { canonicalResponse, fits, isComplete, type Response } from '../assessment/response.ts';
import { responseIn } from '../assessment/response-fields.ts';
import { responseFields } from '../assessment/response-form.ts';
import { ResponseSchema } from '../assessment/response-schema.ts';
import type { ShownItem } from '../assessment/shown-item.ts';
import type { Item } from '../content/item.ts';
import { type Act, type CourseSnapshot, lessonIn } from '../content/snapshot.ts';
import { lengthWritten } from '../shared/length-written.ts';
import type { Outcome } from '../shared/outcome.ts';
import { granted, refused } from '../shared/outcome.ts';

/** What a learner's form says: which act, and what was chosen; for checks of many fields, what stands in those. */
export const actForm = (items: readonly ShownItem<unknown>[]) =>
  z.object({
    act: z.string().min(1),
    choice: z.string().min(1).optional(),
    ...(Object.assign({}, ...items.map(responseFields)) as Record<string, z.ZodType>),
  });

/** What was chosen, as it is kept: the letter of a choice, or the whole response to a check of many fields. */
export const choiceIn = (
  form: Readonly<Record<string, unknown>> & { act: string; choice?: string | undefined },
  items: readonly ShownItem<unknown>[],
): string => {
  const item = items.find(({ itemId }) => itemId === form.act);
  const response = item && responseIn(item, form);
  return response ? canonicalResponse(response) : (form.choice ?? '');
};

export type ActRefusal = { code: 'progress.no_such_act' } | { code: 'progress.no_such_choice' } | { code: 'progress.act_unfinished' };

/** What is kept of a written answer: that there was one. Its words stay with whoever wrote them. */
const written = canonicalResponse({ type: 'reflection', text: '' });

const parsed = (choice: string): Response | undefined => {
  try {
    return ResponseSchema.safeParse(JSON.parse(choice)).data;
  } catch {
    return undefined;
  }
};

const answered = (item: Item, choice: string): Outcome<string, ActRefusal> => {
  const response = parsed(choice);
  if (!response || !fits(item, response)) return refused({ code: 'progress.no_such_choice' });
  if (!isComplete(item, response)) return refused({ code: 'progress.act_unfinished' });
  if (item.type !== 'reflection' || response.type !== 'reflection') return granted(choice);
  return lengthWritten(response.text) < item.length.least ? refused({ code: 'progress.act_unfinished' }) : granted(written);
};

/** The act a learner means and what is kept of the choice, if the lesson of this edition has the one and offers the other. */
export const actIn = (
  snapshot: Pick<CourseSnapshot, 'lessons' | 'practice' | 'delta'>,
  { lesson, act, choice }: { lesson: string; act: string; choice: string },
): Outcome<{ act: Act; choice: string }, ActRefusal> => {
  const found = lessonIn(snapshot, lesson)?.acts.find(({ id }) => id === act);
  if (!found) return refused({ code: 'progress.no_such_act' });
  const item = found.kind === 'check' ? snapshot.practice.find(({ id }) => id === act) : undefined;
  if (item && item.type !== 'single') {
    const kept = answered(item, choice);
    return kept.ok ? granted({ act: found, choice: kept.value }) : kept;
  }
  return found.choices.includes(choice) ? granted({ act: found, choice }) : refused({ code: 'progress.no_such_choice' });
};
