import type { APIRoute } from 'astro';
import { stopConfirmations } from '#commands/notifications/choose-preferences.ts';

export const prerender = false;

/** The one click of a mail program (RFC 8058): `List-Unsubscribe-Post: List-Unsubscribe=One-Click`. */
export const POST: APIRoute = async ({ params, locals: { db, now } }) => {
  const stopped = await stopConfirmations(db, { token: params.token ?? '' }, now);
  return new Response(null, { status: stopped.ok ? 204 : 404 });
};
