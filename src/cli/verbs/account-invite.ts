import { z } from 'zod';
import { invitePerson } from '#commands/auth/invite-person.ts';
import { env } from '#env';
import { given } from '../given.ts';
import { institutionBySlug, personOf } from '../known.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Sends people on the roster the link that opens their account.';
export const usage = 'npm run minglun -- account invite --institution <slug> --staff-number <工号> [--staff-number <工号>] …';

const Given = z.object({ institution: z.string().min(1), staffNumber: z.array(z.string().min(1)).min(1) });

export const run = async (args: string[]): Promise<void> => {
  const { institution, staffNumber } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const { id } = await institutionBySlug(db, institution);
    const people = [];
    for (const number of staffNumber) people.push(await personOf(db, id, number));
    for (const { personId, name } of people) {
      const { email } = grantedOr(await invitePerson(db, { personId }, { actor: { kind: 'system' }, now: new Date() }));
      console.log(
        `minglun: the link for ${name} was ${env.SMTP_URL ? `sent to ${email}` : `written to ${env.DATA_DIR}/mail, addressed to ${email}`}`,
      );
    }
  });
};
