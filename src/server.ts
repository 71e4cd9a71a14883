import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#db/client.ts';
import { sharedTurn } from '#db/shared-turn.ts';
import { env } from '#env';
import { readApart, workApart } from '#jobs/apart.ts';
import { inTurn } from './server/in-turn.ts';
import { staticFiles } from './server/static-files.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void, locals: object) => Promise<void>;

const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  ...(env.PUBLIC_URL.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
};

const plain = (response: ServerResponse, status: number, text: string) =>
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);

/** Serves the built site: prerendered files from memory, everything else through Astro with the one database client, and the threads for long work and for readings of much, in `locals`. */
export const serve = async (): Promise<{ server: Server; url: string; stop: () => Promise<void> }> => {
  const dist = (path: string) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
  process.env.ASTRO_NODE_AUTOSTART = 'disabled';
  const { handler } = (await import(dist('server/entry.mjs'))) as { handler: Handler };
  const turn = sharedTurn();
  const { db, close } = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN, { turn, onDisk: 'with each commit' });
  const [work, reading] = [workApart(turn), readApart()];
  const files = staticFiles(dist('client'));

  const answer = inTurn((request: IncomingMessage, response: ServerResponse) => {
    handler(
      request,
      response,
      (error) => {
        if (error) console.error(error);
        if (!response.headersSent) plain(response, error ? 500 : 404, error ? 'Something broke on our side.' : 'There is no such page.');
      },
      { db, errands: work.calls, readings: reading.calls },
    ).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) plain(response, 500, 'Something broke on our side.');
    });
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const raw = request.url ?? '/';
    let path: string;
    try {
      path = decodeURI(raw.split('?')[0] ?? '/');
    } catch {
      plain(response, 400, 'The address is not written properly.');
      return;
    }
    if (path.length > 1 && path.endsWith('/')) {
      response.writeHead(308, { Location: raw.replace(/\/+(?=\?|$)/, '').replace(/^\/+/, '/') || '/' }).end();
      return;
    }
    if (files(request, response, path)) return;
    // A mail provider that unsubscribes somebody (RFC 8058) posts a form without an Origin, which Astro refuses as forged. The signed token in
    // the address is all its authority, and no cookie adds to it, so the form need not be one.
    if (path.startsWith('/api/unsubscribe/')) request.headers['content-type'] = 'application/octet-stream';
    response.setHeader('Cache-Control', 'private, no-store');
    answer(request, response);
  });
  // A proxy in front keeps its connections for a minute; whoever closes first while a request is on its way breaks it.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
    await closed;
    await Promise.all([work.stop(), reading.stop()]);
    close();
  };
  return { server, url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`, stop };
};
