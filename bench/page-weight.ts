import { get } from 'node:http';
import { compared, type Result } from './result.ts';

const budget = { pageKb: 40, scriptKb: 2 };

/** A body as it travels, and as it reads. */
const fetched = (url: string, encoding: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    }).once('error', reject);
  });

const linked = (html: string, pattern: RegExp): string[] => [...new Set([...html.matchAll(pattern)].map(([, path = '']) => path))];

/** What a reading page weighs on the wire, its styles and scripts included, against the budget. */
export const pageWeight = async (url: string, paths: readonly string[]): Promise<Result[]> => {
  const results: Result[] = [];
  for (const path of paths) {
    const html = (await fetched(url + path, 'identity')).toString();
    const weigh = async (addresses: string[]) => {
      let bytes = 0;
      for (const address of addresses) bytes += (await fetched(new URL(address, url).href, 'br, gzip')).length;
      return bytes / 1024;
    };
    const page = await weigh([path, ...linked(html, /<link rel="stylesheet" href="([^"]+)"/g)]);
    const script = await weigh(linked(html, /<script[^>]* src="([^"]+)"/g));
    results.push(compared(`weight of ${path}, HTML and CSS compressed`, page, 'KB', 'budget', budget.pageKb));
    results.push(compared(`weight of ${path}, scripts compressed`, script, 'KB', 'budget', budget.scriptKb));
  }
  return results;
};
