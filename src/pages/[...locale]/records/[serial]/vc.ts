import type { APIRoute } from 'astro';
import { ownFile } from '#actions/credentials.ts';

export const prerender = false;

/** A certificate as a W3C credential with both of its statuses, for its holder alone. A record of learning is never suspended and has no such form. */
export const GET: APIRoute = async ({ params, locals }) => {
  const own = locals.actor && (await ownFile({ locals }, locals.actor, params.serial ?? ''));
  if (!own || own.source.kind !== 'certification') return new Response(null, { status: 404 });
  const json = await own.twoStatuses();
  await own.remember('json', new TextEncoder().encode(json));
  return new Response(json, {
    headers: { 'Content-Type': 'application/vc', 'Content-Disposition': `attachment; filename="${own.source.serial}.vc.json"` },
  });
};
