import type { APIRoute } from 'astro';
import { pastTemplate } from '#domain/requirements/past/template.ts';
import { fileResponse } from '../_file-response.ts';

export const prerender = false;

/** The table of past learning with two rows to show how it is filled in. */
export const GET: APIRoute = ({ url }) => fileResponse(url, pastTemplate(url.searchParams.get('lang') === 'en' ? 'en' : 'zh-CN'));
