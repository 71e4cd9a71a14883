import type { APIRoute } from 'astro';
import { env } from '#env';
import { openApi } from './_openapi.ts';

export const prerender = false;

/** The OpenAPI 3.1 description of this API. */
export const GET: APIRoute = () => Response.json(openApi(env.PUBLIC_URL));
