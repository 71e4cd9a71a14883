import type { APIRoute } from 'astro';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { env } from '#env';
import { credentialKeys } from '#ports/credentials/credential-keys.ts';

export const prerender = false;

/** The document of this site as the issuer whose name is this address: the same keys as in did.json, for programs that read https and no did:web. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await credentialKeys().document(issuerAt(env.PUBLIC_URL, 'https'))), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  });
