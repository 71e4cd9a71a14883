import { parseArgs } from 'node:util';
import { signCredentials } from '#commands/credentials/sign-credentials.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about = 'Signs the credentials of all records and certificates that have none yet. Can be broken off and begun again.';
export const usage = 'npm run minglun -- credentials sign [--at-most <number>]';

export const run = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { 'at-most': { type: 'string' } } });
  const atMost = values['at-most'] === undefined ? Number.POSITIVE_INFINITY : Number(values['at-most']);
  if (!(atMost >= 1)) throw new Mistake(`Nothing was signed: --at-most takes a number from 1.\n  ${usage}`);
  const began = performance.now();
  const signed = await withDatabase((db) =>
    signCredentials(db, { now: new Date(), atMost, told: (n) => console.log(`minglun: ${n} signed`) }),
  );
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `minglun: ${signed} credentials signed in ${seconds.toFixed(1)} s (${(signed / Math.max(seconds, 0.001)).toFixed(0)} a second)`,
  );
};
