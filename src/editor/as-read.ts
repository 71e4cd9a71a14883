import { getEntry } from 'astro:content';
import type { APIRoute } from 'astro';

/** Says of which files the pages of the preview are made. It is a route of the preview alone. */
export const GET: APIRoute = async () => new Response((await getEntry('asRead', 'content'))?.data.digest ?? '');
