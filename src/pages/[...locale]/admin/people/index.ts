import type { APIRoute } from 'astro';
import { localised } from '#i18n/address.ts';

export const prerender = false;

/** The list of people is the matrix. */
export const GET: APIRoute = ({ redirect, locals }) => redirect(localised('/admin/matrix', locals.locale), 302);
