import type { APIRoute } from 'astro';
import type { Health } from '#domain/shared/health.ts';
import { isReachable } from '#queries/shared/is-reachable.ts';

export const prerender = false;

/** 200 `{"status":"ok"}` when the database answers, else 503. */
export const GET: APIRoute = async ({ locals }) =>
  (await isReachable(locals.db))
    ? Response.json({ status: 'ok' } satisfies Health)
    : Response.json({ status: 'database unreachable' } satisfies Health, { status: 503 });
