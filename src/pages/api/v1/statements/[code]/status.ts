import type { APIRoute } from 'astro';
import { statusOfStatement } from '#queries/projects/statement-by-code.ts';
import { slowed } from '../../_slowed.ts';

export const prerender = false;

/** What anybody who holds the code may know: the facts of the page /verify/<code>. */
export const GET: APIRoute = async (context) => {
  const wait = slowed(context);
  if (wait) return wait;
  const { params, locals } = context;
  const found = await statusOfStatement(locals.db, (params.code ?? '').slice(0, 60));
  return Response.json(found, { status: found.status === 'unknown' ? 404 : 200 });
};
