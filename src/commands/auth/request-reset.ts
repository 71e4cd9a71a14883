import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { person } from '#db/schema/index.ts';
import type { ChooseInstitution, MailNotSent, Wait } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { accountsByLogin } from '#queries/auth/accounts-by-login.ts';
import { record } from '../record.ts';
import { writeInvitation } from './invitations.ts';
import type { Asked } from './request-claim.ts';
import { sendReset } from './send-letters.ts';
import { askingBrake, letterBrake, takeTry } from './throttling.ts';

export type ResetRequest = { login: string; institution: string | null; address: string };

/** Somebody forgot a password. The letter goes to the account's address; the answer is the same whether there is such an account or not. */
export const requestReset = async (
  db: Database,
  { login, institution, address }: ResetRequest,
  { now, post = ours() }: { now: Date; post?: Post },
): Promise<Outcome<Asked, Wait | MailNotSent | ChooseInstitution>> => {
  const turn = await takeTry(db, [askingBrake(address)], now);
  if (!turn.ok) return turn;
  if (!(await post.isOpen())) return refused({ code: 'auth.mail_not_sent' });

  const matches = await accountsByLogin(db, login, institution);
  if (matches.length > 1)
    return refused({
      code: 'auth.choose_institution',
      field: 'institution',
      institutionIds: matches.flatMap(({ institutionId }) => institutionId ?? []),
    });
  const [found] = matches;
  if (!found || !(await takeTry(db, [letterBrake(found.personId)], now)).ok) return granted({ sent: Promise.resolve() });

  const { personId, email, locale } = found;
  const { name, link } = await db.transaction(async (tx) => {
    const [who] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId));
    await record(tx, { kind: 'system' }, now, [{ type: 'auth.invited', about: personId, institutionId: null, data: { purpose: 'reset' } }]);
    return { name: who?.name ?? '', link: await writeInvitation(tx, { personId, email, purpose: 'reset' }, now) };
  });
  return granted({ sent: sendReset(post, { email, name, locale }, link) });
};
