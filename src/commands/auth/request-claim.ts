import type { Database } from '#db/client.ts';
import type { MailNotSent, Wait } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { personByNumber } from '#queries/auth/person-by-number.ts';
import { record } from '../record.ts';
import { writeInvitation } from './invitations.ts';
import { sendClaim, sendReset } from './send-letters.ts';
import { askingBrake, letterBrake, takeTry } from './throttling.ts';

export type ClaimRequest = { staffNumber: string; institution: string; address: string };
/** `sent` is when the post has it; nobody who asks waits for it, or the wait would tell who is on record. */
export type Asked = { sent: Promise<void> };

/**
 * Somebody asks to open the account of a person on the roster. The letter goes to the address on record; the answer is the same whether
 * there is such a person or not. Whoever has an account already gets the letter that resets its password.
 */
export const requestClaim = async (
  db: Database,
  { staffNumber, institution, address }: ClaimRequest,
  { now, post = ours() }: { now: Date; post?: Post },
): Promise<Outcome<Asked, Wait | MailNotSent>> => {
  const turn = await takeTry(db, [askingBrake(address)], now);
  if (!turn.ok) return turn;
  if (!(await post.isOpen())) return refused({ code: 'auth.mail_not_sent' });

  const found = await personByNumber(db, { value: staffNumber, institutionId: institution });
  const email = found?.account?.email ?? found?.email;
  if (!found || !email || !(await takeTry(db, [letterBrake(found.personId)], now)).ok) return granted({ sent: Promise.resolve() });

  const { personId, name, account } = found;
  const purpose = account ? 'reset' : 'claim';
  const link = await db.transaction(async (tx) => {
    await record(tx, { kind: 'system' }, now, [{ type: 'auth.invited', about: personId, institutionId: institution, data: { purpose } }]);
    return writeInvitation(tx, { personId, email, purpose }, now);
  });
  const to = { email, name, locale: account?.locale ?? 'zh-CN' };
  return granted({ sent: account ? sendReset(post, to, link) : sendClaim(post, to, { ...link, institution: found.institution }) });
};
