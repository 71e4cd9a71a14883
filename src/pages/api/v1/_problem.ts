import { statusOf } from '#actions/status-of.ts';
import type { AnyRefusal } from '#domain/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { Problem } from '#domain/shared/problem.ts';
import { type RequestProblem, requestProblems } from '#i18n/problems.ts';
import { refusalWords } from '#i18n/refusal-words.ts';

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
};

const problemOf = (problem: Omit<Problem, 'type' | 'title'>): Problem => ({
  type: 'about:blank',
  title: titles[problem.status] ?? 'Problem',
  ...problem,
});

const answer = (problem: Omit<Problem, 'type' | 'title'>, locale: Locale): Response =>
  Response.json(problemOf(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      ...(problem.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    },
  });

/** The answer to a request that never reached a rule. */
export const requestProblem = (status: 400 | 401 | 415, code: RequestProblem, locale: Locale, errors: Problem['errors'] = []): Response =>
  answer({ status, code, detail: requestProblems[code][locale], errors }, locale);

const told = (refusal: AnyRefusal, locale: Locale) => {
  const { code } = refusal;
  const detail = refusalWords(refusal, locale);
  const places = 'unknown' in refusal ? refusal.unknown : 'field' in refusal ? [refusal.field] : [];
  const status = statusOf[code] === 422 ? 400 : statusOf[code];
  return { status, code, detail, errors: places.map((place) => ({ pointer: `#/${place}`, code, detail })) };
};

/** The answer to a request that a rule refused. A fault of one field is the client's to mend, so it is a bad request here. */
export const refusedProblem = (refusal: AnyRefusal, locale: Locale): Response => {
  const response = answer(told(refusal, locale), locale);
  if (response.status === 429 && 'seconds' in refusal) response.headers.set('Retry-After', String(refusal.seconds));
  return response;
};

/** The same as one entry of an answer to many questions. */
export const refusedEntry = (refusal: AnyRefusal, locale: Locale): Problem => problemOf(told(refusal, locale));
