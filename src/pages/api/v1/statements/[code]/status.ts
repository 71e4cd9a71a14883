import type { APIRoute } from 'astro';
import { statusOfStatement } from '#queries/projects/statement-by-code.ts';

export const prerender = false;

/** What anybody who holds the code may know: the facts of the page /verify/<code>. */
export const GET: APIRoute = async ({ params, locals: { db } }) => {
  const found = await statusOfStatement(db, (params.code ?? '').slice(0, 60));
  return Response.json(found, { status: found.status === 'unknown' ? 404 : 200 });
};
