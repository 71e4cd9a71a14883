import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { expect } from './test.ts';

/** The newest letter to an address that leads to such a page, once it has arrived: digests may come at any time. */
export const letterTo = async (dataDir: string, address: string, page: '/claim/' | '/reset/'): Promise<ParsedMail & { link: string }> => {
  const folder = join(dataDir, 'mail');
  let found: ParsedMail | undefined;
  await expect
    .poll(
      async () => {
        // The folder comes with the first letter.
        const files = existsSync(folder) ? readdirSync(folder) : [];
        const letters = await Promise.all(files.sort().map((name) => simpleParser(readFileSync(join(folder, name)))));
        found = letters.findLast(({ to, text }) => [to].flat().some((one) => one?.text.includes(address)) && text?.includes(page));
        return found?.subject;
      },
      { message: `a letter to ${address} about ${page}`, timeout: 90_000 },
    )
    .toBeTruthy();
  if (!found) throw new Error(`No letter came to ${address}.`);
  const path = /https?:\/\/[^/\s]+(\/\S+)/.exec(found.text ?? '')?.[1] ?? '';
  return Object.assign(found, { link: path });
};
