import { smallest } from '../shared/smallest.ts';
import type { QuestionField } from './question.ts';

/** How many questions reached the experts in a month, by field. */
export type QuestionCount = { month: string; field: QuestionField; asked: number };
/** One number that is told: of one field, or of those that would each be too small. */
export type QuestionsTold = { month: string; fields: QuestionField[]; asked: number };

/**
 * What may be told of the questions of months that are over: a field with fewer than the smallest number is told together with the others that are
 * too small, where there are several and they reach that number together; otherwise it is left out. No total is told, so nothing can be subtracted.
 */
export const questionsTold = (counts: readonly QuestionCount[]): QuestionsTold[] =>
  [...Map.groupBy(counts, ({ month }) => month)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([month, all]) => {
      const told = all.filter(({ asked }) => asked >= smallest).map(({ field, asked }) => ({ month, fields: [field], asked }));
      const few = all.filter(({ asked }) => asked > 0 && asked < smallest);
      const together = few.reduce((sum, { asked }) => sum + asked, 0);
      return few.length > 1 && together >= smallest ? [...told, { month, fields: few.map(({ field }) => field), asked: together }] : told;
    });
