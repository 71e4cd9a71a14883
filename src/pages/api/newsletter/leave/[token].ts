import type { APIRoute } from 'astro';
import { leaveNewsletter } from '#commands/outreach/subscribe.ts';
import { localised } from '#i18n/address.ts';
import { languageOf } from '#i18n/problems.ts';

export const prerender = false;

/** Whoever opens the address of that click in a browser is led to the page that asks first: looking at a link stops nothing (RFC 8058, 3.2). */
export const GET: APIRoute = ({ params: { token = '' }, request, redirect }) =>
  redirect(localised(`/newsletter/leave/${token}`, languageOf(request.headers.get('accept-language'))), 303);

/** The one click of a mail program (RFC 8058): `List-Unsubscribe-Post: List-Unsubscribe=One-Click`. */
export const POST: APIRoute = async ({ params, locals: { db, now } }) => {
  const left = await leaveNewsletter(db, { token: params.token ?? '' }, now);
  return new Response(null, { status: left.ok ? 204 : 404 });
};
