import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Locale, locales } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { copyContent, listContent, readContent, saveContent } from './files.ts';
import { findingsOf } from './findings.ts';
import { fieldsOf, withField } from './form.ts';
import { type Asking, maySpeak, mayWork } from './guard.ts';
import { packages } from './packages.ts';
import { editorPage } from './page-html.ts';
import { previewPath } from './preview-path.ts';
import { tagPalette } from './tag-palette.ts';

/** `saved` is called after a file was written, and ends once the preview shows it, or with false where it cannot. */
export type EditorSettings = { root: string; port: number; preview: string; saved?: (path: string) => Promise<boolean> };

const pageFolder = new URL('./page/', import.meta.url);

const moduleOf = (name: string): string => fileURLToPath(import.meta.resolve(name));

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > 4_000_000) throw new RangeError('too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
};

const Save = z.strictObject({ path: z.string(), text: z.string(), seen: z.string() });
const Copy = z.strictObject({ path: z.string(), name: z.string() });
const Form = z.strictObject({ path: z.string(), text: z.string(), line: z.int().positive() });
const Change = z.strictObject({ path: z.string(), text: z.string(), at: z.array(z.union([z.string(), z.int()])), value: z.string() });

/** The editor: one page for one person on this machine, over the files below `root`. It listens on the loopback and nowhere else. */
export const startEditor = async ({ root, port, preview, saved: whenSaved }: EditorSettings): Promise<{ server: Server; port: number }> => {
  const secret = randomBytes(24).toString('base64url');
  let own = { port, secret };
  let shown = Promise.resolve(true);

  const send = (response: ServerResponse, status: number, body: string, type = 'application/json') =>
    response
      .writeHead(status, {
        'Content-Type': `${type}; charset=utf-8`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
      })
      .end(body);
  const json = (response: ServerResponse, status: number, value: unknown) => send(response, status, JSON.stringify(value));

  const work = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const locale: Locale = locales.find((known) => known === url.searchParams.get('lang')) ?? 'zh-CN';
    const path = url.searchParams.get('path') ?? '';
    const what = `${request.method} ${url.pathname}`;
    if (what === 'GET /api/files') return void json(response, 200, listContent(root));
    if (what === 'GET /api/shown') return void json(response, 200, await shown);
    if (what === 'GET /api/tags') return void json(response, 200, tagPalette());
    if (what === 'GET /api/findings') return void json(response, 200, findingsOf(root, locale, dayOf(new Date())));
    if (what === 'GET /api/file') {
      const file = readContent(root, path);
      return void (file ? json(response, 200, { ...file, preview: previewPath(path, locale) }) : json(response, 404, { why: 'outside' }));
    }
    const body = request.method === 'POST' ? await bodyOf(request) : undefined;
    if (what === 'POST /api/save') {
      const given = Save.parse(body);
      const saved = saveContent(root, given);
      if (saved.ok) shown = whenSaved?.(given.path) ?? shown;
      return void json(response, saved.ok ? 200 : saved.why === 'changed' ? 409 : 400, saved);
    }
    if (what === 'POST /api/copy') {
      const copied = copyContent(root, Copy.parse(body));
      if (copied.ok) shown = whenSaved?.(copied.path) ?? shown;
      return void json(response, copied.ok ? 200 : 400, copied);
    }
    if (what === 'POST /api/form') {
      const { path: file, text, line } = Form.parse(body);
      return void json(response, 200, fieldsOf(file, text, line));
    }
    if (what === 'POST /api/change') {
      const { path: file, text, at, value } = Change.parse(body);
      const changed = withField(file, text, at, value);
      return void (changed === undefined ? json(response, 400, { why: 'unwritable' }) : json(response, 200, { text: changed }));
    }
    json(response, 404, { why: 'unknown' });
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const header = (name: string) => [request.headers[name]].flat()[0];
    const asking: Asking = {
      method: request.method ?? '',
      host: header('host'),
      origin: header('origin'),
      site: header('sec-fetch-site'),
      secret: header('x-minglun-edit'),
    };
    if (!maySpeak(asking, own)) return void send(response, 403, 'This editor answers only its own page on this machine.', 'text/plain');
    const url = new URL(request.url ?? '/', `http://${asking.host}`);
    if (url.pathname.startsWith('/api/'))
      return mayWork(asking, own) ? work(request, response, url) : void json(response, 403, { why: 'foreign' });
    if (request.method !== 'GET') return void send(response, 405, '', 'text/plain');
    if (url.pathname === '/') {
      const { html, policy } = editorPage({ secret, preview, locale: url.searchParams.get('lang') === 'en' ? 'en' : 'zh-CN' });
      response.setHeader('Content-Security-Policy', policy);
      return void send(response, 200, html, 'text/html');
    }
    const script = /^\/page\/([a-z-]+)\.(ts|css)$/.exec(url.pathname);
    if (script) {
      const text = readFileSync(new URL(`${script[1]}.${script[2]}`, pageFolder), 'utf8');
      return void (script[2] === 'css'
        ? send(response, 200, text, 'text/css')
        : send(response, 200, stripTypeScriptTypes(text), 'text/javascript'));
    }
    const name = packages.find((known) => url.pathname === `/modules/${known}.js`);
    if (name) return void send(response, 200, readFileSync(moduleOf(name), 'utf8'), 'text/javascript');
    send(response, 404, '', 'text/plain');
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const faulty = error instanceof z.ZodError || error instanceof SyntaxError || error instanceof RangeError;
      if (!faulty) console.error(error);
      if (!response.headersSent) json(response, faulty ? 400 : 500, { why: faulty ? 'unreadable' : 'fault' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  own = { port: typeof address === 'object' && address ? address.port : port, secret };
  return { server, port: own.port };
};
