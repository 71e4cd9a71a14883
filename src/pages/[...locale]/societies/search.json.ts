import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { takeTurns } from '#actions/pace.ts';
import { piecesToFind } from '#queries/outreach/pieces-to-find.ts';
import { foundPieces } from '#ui/societies/found-pieces.ts';

export const prerender = false;

/**
 * The heads of what societies have published, for the search page. It may be kept and is asked about again each time, so that what is taken back is found
 * no more; where nothing has changed there is nothing to send.
 */
export const GET: APIRoute = async ({ request, clientAddress, locals: { db, now, locale } }) => {
  const turn = takeTurns('find', clientAddress, now);
  if (!turn.ok) return new Response(null, { status: 429, headers: { 'Retry-After': String(turn.refusal.seconds) } });
  const body = JSON.stringify(foundPieces(await piecesToFind(db), locale));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-cache', ETag: etag };
  const isKnown = request.headers
    .get('if-none-match')
    ?.split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
};
