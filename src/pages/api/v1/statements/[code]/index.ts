import type { APIRoute } from 'astro';
import { whoseToken } from '#commands/auth/whose-token.ts';
import { languageOf } from '#i18n/problems.ts';
import { statementByCode } from '#queries/projects/statement-by-code.ts';
import { refusedProblem, requestProblem } from '../../_problem.ts';

export const prerender = false;

/** A training statement as it was frozen, with its digest and signature. */
export const GET: APIRoute = async ({ request, params, locals: { db, now } }) => {
  const locale = languageOf(request.headers.get('accept-language'));
  const actor = await whoseToken(db, request.headers.get('authorization'), now);
  if (!actor) return requestProblem(401, 'api.token_needed', locale);
  const outcome = await statementByCode(db, (params.code ?? '').slice(0, 60), { actor, now });
  return outcome.ok ? Response.json(outcome.value) : refusedProblem(outcome.refusal, locale);
};
