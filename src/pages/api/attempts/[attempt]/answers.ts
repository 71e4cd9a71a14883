import type { APIRoute } from 'astro';
import { z } from 'zod';
import { saveAnswers } from '#commands/assessment/save-answers.ts';
import { Saves } from '#domain/assessment/save.ts';
import { paperState } from '#queries/assessment/paper-state.ts';
import { ownJson } from '../_own-json.ts';
import { refusalJson } from '../_refusal-json.ts';

export const prerender = false;

const Body = z.strictObject({ saves: Saves });

/** Where the paper stands: the server's time, when it closes, and the last save of each item. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { actor, db, now } = locals;
  if (!actor) return refusalJson({ code: 'auth.sign_in_needed' });
  const paper = await paperState(db, { attemptId: params.attempt ?? '', personId: actor.personId, now });
  return paper ? Response.json(paper) : refusalJson({ code: 'shared.not_found' });
};

/** Saves answers and says where the paper then stands, so that each tab learns what others saved. */
export const POST: APIRoute = async ({ request, url, locals, params }) => {
  const body = await ownJson(request, url, Body);
  if (body instanceof Response) return body;
  const { actor, db, now } = locals;
  const attemptId = params.attempt ?? '';
  const saved = await saveAnswers(db, { attemptId, saves: body.saves }, { actor, now });
  if (!saved.ok || !actor) return refusalJson(saved.ok ? { code: 'auth.sign_in_needed' } : saved.refusal);
  return Response.json({ receipts: saved.value, paper: await paperState(db, { attemptId, personId: actor.personId, now }) });
};
