import type { APIRoute } from 'astro';
import { rosterTemplate } from '#domain/people/roster/template.ts';
import { fileResponse } from './_file-response.ts';

export const prerender = false;

/** The table of a roster with two rows to show how it is filled in. */
export const GET: APIRoute = ({ url }) => fileResponse(url, rosterTemplate(url.searchParams.get('lang') === 'en' ? 'en' : 'zh-CN'));
