import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFiles } from '../../../src/server/static-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'minglun-static-'));
let server: Server;
let base: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'en', 'courses'), { recursive: true });
  mkdirSync(join(folder, '_astro'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><p>${'明伦'.repeat(200)}</p><button type="submit" name="care" value="on" data-preference="care" aria-pressed="false">关怀版</button></html>`,
  );
  writeFileSync(join(folder, 'en', 'courses', 'index.html'), '<!doctype html><html lang="en"><p>short</p></html>');
  writeFileSync(join(folder, '_astro', 'a.css'), 'p{color:red}'.repeat(40));
  const files = staticFiles(folder);
  server = createServer((request, response) => {
    if (!files(request, response, request.url ?? '/')) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('prerendered files', () => {
  it('are found by their address without index.html', async () => {
    expect((await fetch(`${base}/en/courses`)).status).toBe(200);
    expect((await fetch(`${base}/en/courses/index.html`)).status).toBe(404);
    expect((await fetch(`${base}/../package.json`)).status).toBe(404);
  });

  it('are compressed for whoever understands it, and the same when unpacked', async () => {
    const plain = await fetch(`${base}/`, { headers: { 'accept-encoding': 'identity' } });
    const packed = await fetch(`${base}/`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(await packed.text()).toBe(await plain.text());
  });

  it('are not sent again to whoever has them', async () => {
    const etag = (await fetch(`${base}/`)).headers.get('etag') ?? '';
    expect((await fetch(`${base}/`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('last for ever when their name holds their digest, and are asked about again otherwise', async () => {
    expect((await fetch(`${base}/_astro/a.css`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${base}/`)).headers.get('cache-control')).toContain('must-revalidate');
  });

  it('come in care view to whoever asked for it, scripts or none', async () => {
    const care = await fetch(`${base}/`, { headers: { cookie: 'scheme=dark; care=on' } });
    const page = await care.text();
    expect(page).toContain('<html data-care="on" lang="zh-CN">');
    expect(page).toContain('name="care" value="off" data-preference="care" aria-pressed="true"');
    expect(care.headers.get('vary')).toContain('Cookie');
    expect(await (await fetch(`${base}/`)).text()).not.toContain('data-care');
  });
});
