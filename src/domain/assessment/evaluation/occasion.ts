import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { Form, Occasion } from './measure.ts';

/** Days after completing a course within which the second form is offered; days after that from which, and to which, the third. Platform defaults. */
export const postDays = 30;
export const delayedDays = { from: 90, to: 150 } as const;

/** Both forms are a pilot, whose scores say nothing yet, until so many people have taken each (evidence E12). Platform default. */
export const pilotTakers = 100;
export const isPilot = (takers: Readonly<Record<Form, number>>): boolean => Math.min(takers.A, takers.B) < pilotTakers;

type Life = { begun: boolean; completedOn: PlainDate | null; taken: readonly { occasion: Occasion; on: PlainDate }[]; today: PlainDate };

/**
 * Which form is offered today, if any. The first only before the course is begun, since afterwards it would measure the course; the others only to
 * whoever took the first, since one alone shows no change.
 */
export const occasionOn = ({ begun, completedOn, taken, today }: Life): Occasion | null => {
  const on = (occasion: Occasion) => taken.find((one) => one.occasion === occasion)?.on;
  if (on('pre') === undefined) return begun || completedOn !== null ? null : 'pre';
  const post = on('post');
  if (post === undefined) return completedOn !== null && today <= addDays(completedOn, postDays) ? 'post' : null;
  if (on('delayed') !== undefined) return null;
  return addDays(post, delayedDays.from) <= today && today <= addDays(post, delayedDays.to) ? 'delayed' : null;
};

/** From which day the third form is offered; null before the second was taken and once the third was. */
export const delayedFrom = (taken: Life['taken']): PlainDate | null => {
  const post = taken.find(({ occasion }) => occasion === 'post')?.on;
  return post === undefined || taken.some(({ occasion }) => occasion === 'delayed') ? null : addDays(post, delayedDays.from);
};

export type MeasureRefusal = { code: 'assessment.measure_not_open' } | { code: 'assessment.measure_empty' };
