import type { Database } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { AlreadyClaimed, MailNotSent, NoEmail } from '#domain/auth/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { personToInvite } from '#queries/auth/person-to-invite.ts';
import { record } from '../record.ts';
import { writeInvitation } from './invitations.ts';
import { claimTo } from './send-letters.ts';

export type InviteRefusal = Forbidden | NotFound | NoEmail | AlreadyClaimed | MailNotSent;
type Asking = { actor: Actor; now: Date; post?: Post };

/** Sends a person on the roster the link that opens their account, in the name of an institution where they are: the one given, else the first. A letter that cannot be sent is a refusal; its link lies unused until it runs out. */
export const invitePerson = async (
  db: Database,
  { personId, institutionId }: { personId: string; institutionId?: string },
  { actor, now, post = ours() }: Asking,
): Promise<Outcome<{ email: string }, InviteRefusal>> => {
  const found = await personToInvite(db, personId);
  if (!found) return refused({ code: 'shared.not_found' });
  const place = found.places.find(
    (one) => may(actor, 'people.invite', one) && (institutionId === undefined || one.institutionId === institutionId),
  );
  if (!place) return refused({ code: 'auth.forbidden', permission: 'people.invite' });
  const { name, email, hasAccount } = found;
  if (hasAccount) return refused({ code: 'auth.already_claimed' });
  if (!email) return refused({ code: 'auth.no_email' });
  if (!(await post.isOpen())) return refused({ code: 'auth.mail_not_sent' });

  const link = await db.transaction(async (tx) => {
    await record(tx, actor, now, [
      { type: 'auth.invited', about: personId, institutionId: place.institutionId, data: { purpose: 'claim' } },
    ]);
    return writeInvitation(tx, { personId, email, purpose: 'claim' }, now);
  });
  const sent = await claimTo(post, { email, name, locale: 'zh-CN' }, { ...link, institution: place.institution });
  return sent.ok ? granted({ email }) : sent;
};
