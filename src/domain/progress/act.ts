import { z } from 'zod';
import type { Act, CourseSnapshot } from '../content/snapshot.ts';
import type { Outcome } from '../shared/outcome.ts';
import { granted, refused } from '../shared/outcome.ts';

/** What a learner's form says: which act, and what was chosen. */
export const ActForm = z.object({ act: z.string().min(1), choice: z.string().min(1) });

export type ActRefusal = { code: 'progress.no_such_act' } | { code: 'progress.no_such_choice' };

/** The act a learner means, if the lesson of this edition has it and the choice is one of its choices. */
export const actIn = (
  snapshot: CourseSnapshot,
  { lesson, act, choice }: { lesson: string; act: string; choice: string },
): Outcome<Act, ActRefusal> => {
  const found = snapshot.lessons.find(({ slug }) => slug === lesson)?.acts.find(({ id }) => id === act);
  if (!found) return refused({ code: 'progress.no_such_act' });
  return found.choices.includes(choice) ? granted(found) : refused({ code: 'progress.no_such_choice' });
};
