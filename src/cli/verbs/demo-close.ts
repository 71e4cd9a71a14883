import { parseArgs } from 'node:util';
import { closeDemoAccounts } from '#commands/auth/close-demo-accounts.ts';
import { openDatabase } from '#db/client.ts';
import { env } from '#env';

export const about = 'Closes every account of the demonstration for good, before real people come.';
export const usage = 'npm run minglun -- demo close';

/** Closes the accounts of the demonstration. A second time there is nothing to close. */
export const run = async (args: string[]): Promise<void> => {
  parseArgs({ args, options: {} });
  const { db, close } = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  try {
    const closed = await closeDemoAccounts(db, new Date());
    console.log(`minglun: ${closed} demonstration accounts are closed; their people stay on record and can no longer sign in`);
  } finally {
    close();
  }
};
