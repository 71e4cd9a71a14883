import type { APIRoute } from 'astro';
import type { z } from 'zod';
import { whoseToken } from '#commands/auth/whose-token.ts';
import { answerClearance, answerMany, answerTeam } from '#commands/projects/answer-clearance.ts';
import { type BatchAnswer, BatchRequest, ClearanceRequest, TeamRequest } from '#domain/requirements/clearance-answer.ts';
import { bodyErrors, languageOf } from '#i18n/problems.ts';
import { refusedEntry, refusedProblem, requestProblem } from '../_problem.ts';

export const prerender = false;

const bodyOf = async (request: Request): Promise<{ json: unknown } | undefined> => {
  try {
    return { json: await request.json() };
  } catch {
    return undefined;
  }
};

type Shapes =
  | { one: typeof ClearanceRequest; team?: never; many?: never }
  | { team: typeof TeamRequest; one?: never; many?: never }
  | { many: typeof BatchRequest; one?: never; team?: never };

// A body without a person asks about everybody.
const schemaFor = (body: unknown): Shapes => {
  const keys = Object.keys(Object(body));
  if (keys.includes('questions')) return { many: BatchRequest };
  return keys.includes('person') || keys.includes('role') ? { one: ClearanceRequest } : { team: TeamRequest };
};

/** Asks the gate: 200 with the decision, its reasons and a receipt number, whether cleared or not. One person, a whole team, or many questions. */
export const POST: APIRoute = async ({ request, locals: { db, now } }) => {
  const locale = languageOf(request.headers.get('accept-language'));
  const actor = await whoseToken(db, request.headers.get('authorization'), now);
  if (!actor) return requestProblem(401, 'api.token_needed', locale);
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return requestProblem(415, 'api.not_json', locale);
  const body = await bodyOf(request);
  if (!body) return requestProblem(400, 'api.malformed', locale);
  const { one, team, many }: Shapes = schemaFor(body.json);
  const wrong = (error: z.ZodError) => requestProblem(400, 'api.invalid', locale, bodyErrors(error.issues, locale));
  const asking = { actor, now };

  if (many) {
    const parsed = many.safeParse(body.json);
    if (!parsed.success) return wrong(parsed.error);
    const outcomes = await answerMany(db, parsed.data, asking);
    const answers = outcomes.map((outcome) =>
      outcome.ok ? { answer: outcome.value } : { problem: refusedEntry(outcome.refusal, locale) },
    );
    return Response.json({ answers } satisfies BatchAnswer);
  }
  if (team) {
    const parsed = team.safeParse(body.json);
    if (!parsed.success) return wrong(parsed.error);
    const outcome = await answerTeam(db, parsed.data, asking);
    return outcome.ok ? Response.json(outcome.value) : refusedProblem(outcome.refusal, locale);
  }
  const parsed = one.safeParse(body.json);
  if (!parsed.success) return wrong(parsed.error);
  const outcome = await answerClearance(db, parsed.data, asking);
  return outcome.ok ? Response.json(outcome.value) : refusedProblem(outcome.refusal, locale);
};
