import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pinIssuer } from '#commands/credentials/pin-issuer.ts';
import { ControllerDocument } from '#domain/credentials/controller-document.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about = 'Puts the keys of another issuer of badges on record, from its did.json, so that they need not be asked for.';
export const usage = 'npm run minglun -- issuer pin <did.json> --name <name>';

const documentIn = (path: string): ControllerDocument => {
  try {
    return ControllerDocument.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Mistake(
      `No issuer was put on record: ${path} is no document with keys (${error instanceof Error ? error.message.split('\n')[0] : error}).`,
    );
  }
};

export const run = async (args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args, options: { name: { type: 'string' } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || !values.name)
    throw new Mistake(`No issuer was put on record: a file and a name are needed.\n  ${usage}`);
  const { name } = values;
  const issuer = await withDatabase((db) => pinIssuer(db, { name, document: documentIn(path) }, { pinnedBy: 'system', now: new Date() }));
  console.log(`minglun: what ${issuer} signs is checked against this document from now on.`);
};
