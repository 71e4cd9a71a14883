import { z } from 'zod';
import { makeToken } from '#commands/auth/make-token.ts';
import { roles } from '#domain/auth/permission.ts';
import { given } from '../given.ts';
import { institutionBySlug } from '../known.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Makes a bearer token for a machine of an institution. It is shown this once.';
export const usage = `npm run minglun -- token make --institution <slug> --label <what it is for> --role <${roles.join(' | ')}>`;

const Given = z.object({ institution: z.string().min(1), label: z.string().trim().min(1).max(100), role: z.enum(roles) });

export const run = async (args: string[]): Promise<void> => {
  const { institution, label, role } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const { id: institutionId } = await institutionBySlug(db, institution);
    const asking = { actor: { kind: 'system' } as const, now: new Date() };
    const { token, tokenId } = grantedOr(await makeToken(db, { institutionId, label, role }, asking));
    console.log(
      `minglun: token ${tokenId} (${label}) acts as ${role} at ${institution}. Keep it now; it cannot be shown again:\n\n${token}\n`,
    );
  });
};
