import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Encoding = 'br' | 'gzip';
/** A file in memory; each encoding is made when it is first asked for and then kept. */
type Body = { bytes: Buffer; etag: string; type: string; cache: string; encoded: Partial<Record<Encoding, Buffer>>; care?: Body };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
// Feeds are files like others and of types of their own, by which a reader knows them.
const feedTypes: Record<string, string> = {
  '.xml': 'application/atom+xml; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
};
const isFeed = /^(\/en)?\/feeds\//;
const typeOf = (path: string): string =>
  (isFeed.test(path) ? feedTypes[extname(path)] : undefined) ?? types[extname(path)] ?? 'application/octet-stream';

const compressible = /^(text|application\/(\w+\+)?(json|xml)|image\/svg)/;
const smallest = 200;

const compress: Record<Encoding, (bytes: Buffer) => Buffer> = {
  br: (bytes) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
};

const bodyOf = (bytes: Buffer, path: string): Body => ({
  bytes,
  etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  type: typeOf(path),
  cache: path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
  encoded: {},
});

const isPage = ({ type }: Body) => type.startsWith('text/html');

// Care view is a cookie, so that it works where no script runs; a prerendered page then needs its marks put in by us: on the page, and on the
// button that turns it off again.
const inCareView = (body: Body): Body => {
  body.care ??= bodyOf(
    Buffer.from(
      body.bytes
        .toString('utf8')
        .replace('<html ', '<html data-care="on" ')
        .replace(/(<button[^>]* name="care" )value="on"([^>]*)aria-pressed="false"/, '$1value="off"$2aria-pressed="true"'),
    ),
    'page.html',
  );
  return body.care;
};

const encodingFor = ({ bytes, type }: Body, accepts: string): Encoding | undefined => {
  if (!compressible.test(type) || bytes.length < smallest) return undefined;
  if (/\bbr\b/.test(accepts)) return 'br';
  return /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
};

/** Holds every file under `folder` in memory and answers for those addresses. Memory is what makes it fast: the disk is asked once. */
export const staticFiles = (folder: string) => {
  const bodies = new Map<string, Body>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    bodies.set(path.replace(/\/index\.html$/, '') || '/', bodyOf(readFileSync(file), path));
  }

  /** Answers and says true when the address is one of the files; says false when it is not. */
  return ({ method, headers }: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const found = method === 'GET' || method === 'HEAD' ? bodies.get(path) : undefined;
    if (!found) return false;
    const body = isPage(found) && /(?:^|; )care=on(?:;|$)/.test(headers.cookie ?? '') ? inCareView(found) : found;
    response.setHeader('ETag', body.etag);
    response.setHeader('Cache-Control', body.cache);
    response.setHeader('Vary', isPage(body) ? 'Accept-Encoding, Cookie' : 'Accept-Encoding');
    if (headers['if-none-match'] === body.etag) {
      response.writeHead(304).end();
      return true;
    }
    const encoding = encodingFor(body, String(headers['accept-encoding'] ?? ''));
    let { bytes } = body;
    if (encoding) {
      body.encoded[encoding] ??= compress[encoding](bytes);
      bytes = body.encoded[encoding];
      response.setHeader('Content-Encoding', encoding);
    }
    response.writeHead(200, { 'Content-Type': body.type, 'Content-Length': bytes.length });
    response.end(method === 'HEAD' ? undefined : bytes);
    return true;
  };
};
