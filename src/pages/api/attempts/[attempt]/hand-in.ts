import type { APIRoute } from 'astro';
import { z } from 'zod';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { Saves } from '#domain/assessment/save.ts';
import { locales } from '#domain/shared/locale.ts';
import { ownJson } from '../_own-json.ts';
import { refusalJson } from '../_refusal-json.ts';

export const prerender = false;

const Body = z.strictObject({ saves: Saves, language: z.enum(locales).optional() });

/** Hands the paper in with the answers that were still waiting. The page has asked about gaps. What came of it stands on the result page. */
export const POST: APIRoute = async ({ request, url, locals, params }) => {
  const body = await ownJson(request, url, Body);
  if (body instanceof Response) return body;
  const { actor, db, now } = locals;
  const { saves, language } = body;
  const given = { attemptId: params.attempt ?? '', saves, unanswered: 'meant' as const, ...(language && { language }) };
  const submitted = await submitAttempt(db, given, { actor, now });
  return submitted.ok ? Response.json({ handedIn: true }) : refusalJson(submitted.refusal);
};
