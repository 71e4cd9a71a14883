import type { APIRoute } from 'astro';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { env } from '#env';
import { credentialKeys } from '#ports/credentials/credential-keys.ts';

export const prerender = false;

/** The document of this site as the issuer did:web: the keys with which anybody can check a credential without asking us about it. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await credentialKeys().document(issuerAt(env.PUBLIC_URL))), {
    headers: { 'Content-Type': 'application/did+json', 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  });
