import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Site } from './site.ts';
import { expect } from './test.ts';

/** The text of the newest letter to an address whose text holds these words, once it has arrived. */
export const mailAbout = async ({ dataDir }: Site, address: string, words: string): Promise<string> => {
  const folder = join(dataDir, 'mail');
  let text = '';
  await expect
    .poll(
      // Letters go out by a job that comes round every half minute, and has others beside it.
      async () => {
        const letters = await Promise.all(
          (existsSync(folder) ? readdirSync(folder) : [])
            .filter((name) => name.endsWith('.eml'))
            .sort()
            .map((name) => simpleParser(readFileSync(join(folder, name)))),
        );
        text =
          letters.findLast(({ to, text: said }) => [to].flat().some((one) => one?.text.includes(address)) && said?.includes(words))?.text ??
          '';
        return text;
      },
      { message: `a letter to ${address} about ${words}`, timeout: 150_000 },
    )
    .not.toBe('');
  return text;
};
