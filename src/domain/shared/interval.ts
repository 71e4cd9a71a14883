import { z } from 'zod';
import { PlainDate } from './plain-date.ts';

/** A span of days. `finishedOn` is the last day that still counts; null while it goes on. */
export const Interval = z
  .strictObject({ startedOn: PlainDate, finishedOn: PlainDate.nullable() })
  .refine(({ startedOn, finishedOn }) => finishedOn === null || startedOn <= finishedOn, {
    error: 'finishes before it starts',
  });
export type Interval = z.infer<typeof Interval>;

/** Whether `day` lies in the span, both ends included. */
export const covers = (span: Interval, day: PlainDate): boolean =>
  span.startedOn <= day && (span.finishedOn === null || day <= span.finishedOn);
