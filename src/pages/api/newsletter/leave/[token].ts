import type { APIRoute } from 'astro';
import { leaveNewsletter } from '#commands/outreach/subscribe.ts';

export const prerender = false;

/** The one click of a mail program (RFC 8058): `List-Unsubscribe-Post: List-Unsubscribe=One-Click`. */
export const POST: APIRoute = async ({ params, locals: { db, now } }) => {
  const left = await leaveNewsletter(db, { token: params.token ?? '' }, now);
  return new Response(null, { status: left.ok ? 204 : 404 });
};
