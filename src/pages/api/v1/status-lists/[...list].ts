import type { APIRoute } from 'astro';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { statusListCredential } from '#ports/credentials/status-list.ts';
import { placesSet } from '#queries/credentials/status-list.ts';

export const prerender = false;

/**
 * Which credentials of a list no longer stand, or (`/suspension`) do not count today, as a signed Bitstring Status List under the name of the issuer
 * that the address says (`/https`, or did:web): anybody can read it, and it names nobody.
 */
export const GET: APIRoute = async ({ params, locals: { db, now } }) => {
  const [, number, name, suspension] = /^([1-9]\d{0,5})(\/https)?(\/suspension)?$/.exec(params.list ?? '') ?? [];
  const list = Number(number);
  const purpose = suspension ? 'suspension' : 'revocation';
  const set = number === undefined ? undefined : await placesSet(db, { list, purpose, today: dayOf(now) });
  if (!set) return new Response(null, { status: 404 });
  const issuer = issuerAt(env.PUBLIC_URL, name ? 'https' : 'did');
  return new Response(await statusListCredential({ list, purpose, set }, { issuer, at: now }), {
    headers: { 'Content-Type': 'application/vc', 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  });
};
