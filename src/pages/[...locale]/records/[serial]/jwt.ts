import type { APIRoute } from 'astro';
import { ownFile } from '#actions/credentials.ts';

export const prerender = false;

/** The credential as a token (Open Badges 3.0 as JWT, RS256), for its holder alone. */
export const GET: APIRoute = async ({ params, locals }) => {
  const own = locals.actor && (await ownFile({ locals }, locals.actor, params.serial ?? ''));
  if (!own) return new Response(null, { status: 404 });
  const bytes = new TextEncoder().encode(await own.token());
  await own.remember('jwt', bytes);
  return new Response(bytes, {
    headers: { 'Content-Type': 'application/jwt', 'Content-Disposition': `attachment; filename="${own.source.serial}.jwt"` },
  });
};
