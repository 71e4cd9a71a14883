import type { APIRoute } from 'astro';
import { whoseToken } from '#commands/auth/whose-token.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { ClearanceRequest } from '#domain/requirements/clearance-answer.ts';
import { bodyErrors, languageOf } from '#i18n/problems.ts';
import { refusedProblem, requestProblem } from '../_problem.ts';

export const prerender = false;

const bodyOf = async (request: Request): Promise<{ json: unknown } | undefined> => {
  try {
    return { json: await request.json() };
  } catch {
    return undefined;
  }
};

/** Asks the gate: 200 with the decision, its reasons and a receipt number, whether cleared or not. */
export const POST: APIRoute = async ({ request, locals: { db, now } }) => {
  const locale = languageOf(request.headers.get('accept-language'));
  const actor = await whoseToken(db, request.headers.get('authorization'), now);
  if (!actor) return requestProblem(401, 'api.token_needed', locale);
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return requestProblem(415, 'api.not_json', locale);
  const body = await bodyOf(request);
  if (!body) return requestProblem(400, 'api.malformed', locale);
  const parsed = ClearanceRequest.safeParse(body.json);
  if (!parsed.success) return requestProblem(400, 'api.invalid', locale, bodyErrors(parsed.error.issues, locale));
  const outcome = await answerClearance(db, parsed.data, { actor, now });
  return outcome.ok ? Response.json(outcome.value) : refusedProblem(outcome.refusal, locale);
};
