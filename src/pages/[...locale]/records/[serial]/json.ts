import type { APIRoute } from 'astro';
import { ownFile } from '#actions/credentials.ts';

export const prerender = false;

/** The credential as it was signed (Open Badges 3.0), for its holder alone. */
export const GET: APIRoute = async ({ params, locals }) => {
  const own = locals.actor && (await ownFile({ locals }, locals.actor, params.serial ?? ''));
  if (!own) return new Response(null, { status: 404 });
  return new Response(own.json, {
    headers: { 'Content-Type': 'application/vc', 'Content-Disposition': `attachment; filename="${own.source.serial}.json"` },
  });
};
