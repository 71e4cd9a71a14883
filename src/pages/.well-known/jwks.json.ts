import type { APIRoute } from 'astro';
import { signingKeys } from '#ports/signing-keys.ts';

export const prerender = false;

/** The public keys with which anybody can check what we signed, without asking us. */
export const GET: APIRoute = () =>
  Response.json(
    { keys: signingKeys().publicKeys() },
    { headers: { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' } },
  );
