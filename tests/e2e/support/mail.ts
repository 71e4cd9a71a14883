import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Site } from './site.ts';
import { expect } from './test.ts';

/** The path of the first link in the newest letter to an address, waiting for it to arrive. */
export const linkMailedTo = async ({ dataDir }: Site, address: string): Promise<string> => {
  const folder = join(dataDir, 'mail');
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const written = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
        const files = written.filter(({ name }) => name.endsWith('.eml'));
        for (const { name } of files.sort((a, b) => (a.name < b.name ? 1 : -1))) {
          const letter = await simpleParser(readFileSync(join(folder, name)));
          const to = Array.isArray(letter.to) ? letter.to : letter.to ? [letter.to] : [];
          if (to.some(({ text }) => text.includes(address))) link ??= /https?:\/\/\S+/.exec(letter.text ?? '')?.[0];
        }
        return link;
      },
      { message: `a letter to ${address}`, timeout: 90_000 },
    )
    .toBeTruthy();
  const { pathname, search } = new URL(link ?? '');
  return pathname + search;
};
