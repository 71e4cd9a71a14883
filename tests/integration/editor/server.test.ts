import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEditor } from '../../../src/editor/server.ts';

const root = mkdtempSync(join(tmpdir(), 'minglun-editor-'));
const file = 'topics.yaml';
const topic = '- id: scope\n  group: ground\n  title: { zh-CN: 范围, en: Scope }\n  asks: { zh-CN: 问, en: Asks }\n';
let running: Awaited<ReturnType<typeof startEditor>>;
let secret = '';
const saved: string[] = [];

type Answer = { status: number; text: string; headers: Record<string, unknown> };
const send = (
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: running.port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asking.on('error', reject);
    asking.end(body === undefined ? undefined : JSON.stringify(body));
  });
const own = () => ({ origin: `http://127.0.0.1:${running.port}`, 'sec-fetch-site': 'same-origin', 'x-minglun-edit': secret });
const digest = async () => (JSON.parse((await send(`/api/file?path=${file}`, { headers: own() })).text) as { digest: string }).digest;

beforeAll(async () => {
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, file), topic);
  running = await startEditor({ root, port: 0, preview: 'http://127.0.0.1:1', saved: async (path) => saved.push(path) > 0 });
  secret = /"secret":"([\w-]+)"/.exec((await send('/')).text)?.[1] ?? '';
});
afterAll(() => {
  running.server.close();
  running.server.closeAllConnections();
  rmSync(root, { recursive: true, force: true });
});

describe('the editor', () => {
  it('listens on the loopback alone', () => expect(running.server.address()).toMatchObject({ address: '127.0.0.1' }));

  it('opens its page under a policy that lets nothing in from elsewhere, and can send all that the page loads', async () => {
    const { status, text, headers } = await send('/?lang=en');
    expect(status).toBe(200);
    expect(String(headers['content-security-policy'])).toMatch(/^default-src 'none'; .*frame-src http:\/\/127\.0\.0\.1:1;/);
    const { imports } = JSON.parse(/<script type="importmap"[^>]*>(.*?)<\/script>/.exec(text)?.[1] ?? '{}') as {
      imports: Record<string, string>;
    };
    const scripts = ['main', 'api', 'modes', 'tree', 'form-view', 'preview-pane', 'copy-file'].map((name) => `/page/${name}.ts`);
    for (const path of [...Object.values(imports), ...scripts, '/page/editor.css']) {
      const loaded = await send(path);
      expect([path, loaded.status]).toEqual([path, 200]);
      // What a module names must be one that the page can find.
      for (const [, name = ''] of loaded.text.matchAll(/^import[^;]*? from ['"]([^'"./][^'"]*)['"]/gm))
        expect(Object.keys(imports)).toContain(name);
    }
  });

  it.each([
    ['without the secret', { 'x-minglun-edit': '' }],
    ['from another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['under another name', { host: 'elsewhere.example' }],
  ])('does nothing for a request %s', async (_, change) => {
    const body = { path: file, text: 'gone', seen: await digest() };
    expect((await send('/api/save', { method: 'POST', headers: { ...own(), ...change }, body })).status).toBe(403);
    expect((await send('/api/files', { headers: { ...own(), ...change } })).status).toBe(403);
    expect(readFileSync(join(root, file), 'utf8')).toBe(topic);
  });

  it('sends no file but its own', async () => {
    for (const path of ['/page/../server.ts', '/page/%2e%2e/server.ts', '/modules/typescript.js', '/etc/passwd'])
      expect((await send(path)).status).toBe(404);
    expect((await send('/api/file?path=../package.yaml', { headers: own() })).status).toBe(404);
  });

  it('shows what the check finds in the language of the reader, with its line', async () => {
    const found = async (lang: string) =>
      JSON.parse((await send(`/api/findings?lang=${lang}`, { headers: own() })).text) as {
        file: string;
        line: number;
        what: string;
        cure: string;
      }[];
    expect(await found('zh-CN')).toContainEqual(
      expect.objectContaining({ weight: 'fault', file, line: 1, what: '没有条款属于它', cure: '请让一个条款写上它，或从清单里删去' }),
    );
    expect(await found('en')).toContainEqual(expect.objectContaining({ what: 'no clause is about it' }));
    writeFileSync(join(root, file), topic.replace('group: ground', 'group: nowhere'));
    const [schema] = (await found('zh-CN')).filter(({ line }) => line === 2);
    expect(schema?.what).toMatch(/^无效/);
    expect((await found('en')).find(({ line }) => line === 2)?.what).toMatch(/^Invalid/);
    writeFileSync(join(root, file), topic);
  });

  it('changes one value through the form, saves what was seen, and refuses what somebody changed meanwhile', async () => {
    const changed = await send('/api/change', {
      method: 'POST',
      headers: own(),
      body: { path: file, text: topic, at: [0, 'title', 'en'], value: 'What, then' },
    });
    const { text } = JSON.parse(changed.text) as { text: string };
    expect(text).toBe(topic.replace('en: Scope', 'en: "What, then"'));
    const seen = await digest();
    expect((await send('/api/save', { method: 'POST', headers: own(), body: { path: file, text, seen } })).status).toBe(200);
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
    expect(saved).toEqual([file]);
    expect((await send('/api/save', { method: 'POST', headers: own(), body: { path: file, text: topic, seen } })).status).toBe(409);
    expect((await send('/api/save', { method: 'POST', headers: own(), body: { nothing: 1 } })).status).toBe(400);
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });
});
