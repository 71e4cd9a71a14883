import { z } from 'zod';
import { revokeToken } from '#commands/auth/make-token.ts';
import { given } from '../given.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Takes a bearer token out of force at once.';
export const usage = 'npm run minglun -- token revoke --id <token id>';

const Given = z.object({ id: z.string().min(1) });

export const run = async (args: string[]): Promise<void> => {
  const { id } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const asking = { actor: { kind: 'system' } as const, now: new Date() };
    const { label } = grantedOr(await revokeToken(db, { tokenId: id }, asking));
    console.log(`minglun: the token ${label} is out of force`);
  });
};
