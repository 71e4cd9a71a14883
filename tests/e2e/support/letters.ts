import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { expect } from './test.ts';

/** The newest letter to an address that leads to such a page, once it has arrived: digests may come at any time. */
export const letterTo = async (dataDir: string, address: string, page: '/claim/' | '/reset/'): Promise<ParsedMail & { link: string }> => {
  let found: ParsedMail | undefined;
  await expect
    .poll(async () => {
      const files = readdirSync(join(dataDir, 'mail'), { withFileTypes: true }).map(({ name }) => name);
      const letters = await Promise.all(files.sort().map((name) => simpleParser(readFileSync(join(dataDir, 'mail', name)))));
      found = letters.findLast(({ to, text }) => [to].flat().some((one) => one?.text.includes(address)) && text?.includes(page));
      return found?.subject;
    })
    .toBeTruthy();
  if (!found) throw new Error(`No letter came to ${address}.`);
  const path = /https?:\/\/[^/\s]+(\/\S+)/.exec(found.text ?? '')?.[1] ?? '';
  return Object.assign(found, { link: path });
};
