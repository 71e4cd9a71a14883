import type { APIRoute } from 'astro';
import { projectTemplate } from '#domain/projects/import/template.ts';
import { bookResponse } from '../_file-response.ts';

export const prerender = false;

/** The tables of projects and members, each with a row to show how it is filled in. */
export const GET: APIRoute = ({ url }) => bookResponse(projectTemplate(url.searchParams.get('lang') === 'en' ? 'en' : 'zh-CN'));
