import type { CoverageQuestion } from '#domain/reporting/coverage-question.ts';

/** The address of an overview with some of its question changed. */
export const coverageAddress = (base: string, question: CoverageQuestion, changes: Partial<CoverageQuestion> = {}): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...question, ...changes })) if (value !== undefined && value !== '') query.set(name, value);
  return query.size > 0 ? `${base}?${query}` : base;
};
