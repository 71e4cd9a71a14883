import type { APIRoute } from 'astro';
import { whoseToken } from '#commands/auth/whose-token.ts';
import { languageOf } from '#i18n/problems.ts';
import { clearanceByReceipt } from '#queries/projects/clearance-by-receipt.ts';
import { refusedProblem, requestProblem } from '../_problem.ts';

export const prerender = false;

/** The answer given under a receipt number, as it was given. */
export const GET: APIRoute = async ({ request, params, locals: { db, now } }) => {
  const locale = languageOf(request.headers.get('accept-language'));
  const actor = await whoseToken(db, request.headers.get('authorization'), now);
  if (!actor) return requestProblem(401, 'api.token_needed', locale);
  const outcome = await clearanceByReceipt(db, params.receipt ?? '', { actor, now });
  return outcome.ok ? Response.json(outcome.value.answer) : refusedProblem(outcome.refusal, locale);
};
