import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserHere } from '../../src/cli/find-browser.ts';
import { staticFiles } from '../../src/server/static-files.ts';
import { type Visit, visit } from './lighthouse.ts';
import { starlightTwin, toolsIn } from './starlight-twin.ts';

/** One of each kind of page that is there to be read, and some in English. */
const kinds = [
  '/',
  '/pieces/fourteen-days',
  '/en/pieces/is-the-algorithm-fair',
  '/cases/hwang-woo-suk',
  '/regulations/ethics-review-measures',
  '/courses/gen-101/02-why-ethics-first',
  '/en/courses/gen-101/02-why-ethics-first',
  '/glossary',
];
const visits = 3;

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Built files behind the server that serves ours, so that both travel alike. */
const serveFiles = async (folder: string): Promise<{ url: string; server: Server }> => {
  const files = staticFiles(folder);
  const server = createServer((request, response) => {
    const path = decodeURI(request.url?.split('?')[0] ?? '/');
    if (!files(request, response, path.length > 1 ? path.replace(/\/$/, '') : path)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server };
};

const line = (path: string, whose: string, all: Visit[]): string => {
  const of = (pick: (one: Visit) => number) => middle(all.map(pick));
  const { scores } = all[0] as Visit;
  return `| ${path} | ${whose} | ${(of(({ bytes }) => bytes) / 1024).toFixed(0)} | ${(of(({ lcp }) => lcp) / 1000).toFixed(2)} | ${of(({ cls }) => cls).toFixed(3)} | ${of((one) => one.scores.performance)} | ${scores.accessibility} | ${scores['best-practices']} | ${scores.seo} |`;
};

/** Our reading pages, or the ones asked for, and the same content in Starlight, visited in turn; a table in Markdown, and what Lighthouse found wrong with ours. */
export async function* compareReading(site: string, asked: string[] = []): AsyncGenerator<string> {
  const pages = asked.length > 0 ? asked : kinds;
  const chromium = browserHere();
  if (!chromium) throw new Error('No Chromium is installed.');
  const built = fileURLToPath(new URL('../../dist/client', import.meta.url));
  const tools = toolsIn(join(tmpdir(), 'minglun-reading'));
  const twin = await serveFiles(
    starlightTwin(
      tools,
      built,
      pages.map((path) => (path === '/' ? '/index' : path)),
    ),
  );
  yield '| page | built with | KB | LCP, s | CLS | performance | accessibility | best practices | SEO |';
  yield '|---|---|---|---|---|---|---|---|---|';
  const faults = new Set<string>();
  for (const path of pages) {
    const [ours, theirs]: [Visit[], Visit[]] = [[], []];
    for (let n = 0; n < visits; n += 1) {
      ours.push(await visit(tools, site.replace('127.0.0.1', 'localhost') + path, chromium));
      theirs.push(await visit(tools, twin.url + path, chromium));
    }
    for (const { faults: found } of ours) for (const fault of found) faults.add(`${path}: ${fault}`);
    yield line(path, 'Minglun', ours);
    yield line(path, 'Starlight', theirs);
  }
  twin.server.close();
  yield faults.size === 0 ? 'Lighthouse found nothing wrong with ours.' : ['Lighthouse found:', ...faults].join('\n');
}
