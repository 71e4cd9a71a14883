import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Body = { identity: Buffer; br?: Buffer; gzip?: Buffer; etag: string; type: string; cache: string };

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
  '.webmanifest': 'application/manifest+json',
};
const compressible = /^(text|application\/(json|xml|manifest)|image\/svg)/;

const bodyOf = (file: string, path: string): Body => {
  const identity = readFileSync(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  const cache = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
  if (!compressible.test(type) || identity.length < 200) return { identity, etag, type, cache };
  const br = brotliCompressSync(identity, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  });
  return { identity, br, gzip: gzipSync(identity, { level: 9 }), etag, type, cache };
};

/** Holds every file under `folder` in memory, compressed, and answers for those addresses. Memory is what makes it fast: disks are asked once. */
export const staticFiles = (folder: string) => {
  const bodies = new Map<string, Body>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    bodies.set(path.replace(/\/index\.html$/, '') || '/', bodyOf(file, path));
  }

  /** Answers and says true when the address is one of the files; says false when it is not. */
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const body = request.method === 'GET' || request.method === 'HEAD' ? bodies.get(path) : undefined;
    if (!body) return false;
    response.setHeader('ETag', body.etag);
    response.setHeader('Cache-Control', body.cache);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === body.etag) {
      response.writeHead(304).end();
      return true;
    }
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const encoding = body.br && /\bbr\b/.test(accepts) ? 'br' : body.gzip && /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
    const bytes = (encoding && body[encoding]) ?? body.identity;
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.writeHead(200, { 'Content-Type': body.type, 'Content-Length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  };
};
