import type { APIRoute } from 'astro';
import { statementByCode } from '#queries/projects/statement-by-code.ts';

export const prerender = false;

/** The statement as a file, for whoever has signed in and may see its project. */
export const GET: APIRoute = async ({ params, locals: { db, now, actor } }) => {
  const found = actor && (await statementByCode(db, params.code ?? '', { actor, now }));
  if (!found?.ok) return new Response(null, { status: 404 });
  const { content } = found.value;
  return Response.json(found.value, { headers: { 'Content-Disposition': `attachment; filename="${content.code}.json"` } });
};
