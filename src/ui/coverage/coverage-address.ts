import type { CoverageQuestion } from '#domain/reporting/coverage-question.ts';

type Question = { [K in keyof CoverageQuestion]?: CoverageQuestion[K] | undefined };

/** The address of an overview with some of its question changed. */
export const coverageAddress = (base: string, question: Question, changes: Question = {}): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...question, ...changes })) if (value !== undefined && value !== '') query.set(name, value);
  return query.size > 0 ? `${base}?${query}` : base;
};
