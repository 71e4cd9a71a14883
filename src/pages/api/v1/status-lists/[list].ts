import type { APIRoute } from 'astro';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { env } from '#env';
import { statusListCredential } from '#ports/credentials/status-list.ts';
import { endedPlaces } from '#queries/credentials/status-list.ts';

export const prerender = false;

/** Which credentials of a list no longer stand, as a signed Bitstring Status List: anybody can read it, and it names nobody. */
export const GET: APIRoute = async ({ params, locals: { db, now } }) => {
  const list = /^[1-9]\d{0,5}$/.test(params.list ?? '') ? Number(params.list) : undefined;
  const ended = list === undefined ? undefined : await endedPlaces(db, list);
  if (list === undefined || !ended) return new Response(null, { status: 404 });
  return new Response(await statusListCredential({ list, ended }, { issuer: issuerAt(env.PUBLIC_URL), at: now }), {
    headers: { 'Content-Type': 'application/vc', 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  });
};
