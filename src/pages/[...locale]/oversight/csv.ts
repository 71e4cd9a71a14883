import type { APIRoute } from 'astro';
import { oversightFile } from './_oversight-file.ts';

export const prerender = false;

export const GET: APIRoute = (context) => oversightFile(context, 'csv');
