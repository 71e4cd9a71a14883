import type { Database } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { MailNotSent, NoEmail } from '#domain/auth/refusals.ts';
import { reminderFor } from '#domain/notifications/digest.ts';
import type { HeldBack, NothingToRemind } from '#domain/notifications/refusals.ts';
import { heldBack } from '#domain/notifications/sending-time.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { personToInvite } from '#queries/auth/person-to-invite.ts';
import { addresseeOf } from '#queries/notifications/addressee-of.ts';
import { readersOf } from '#queries/notifications/readers.ts';
import { placesOfMember } from '#queries/projects/places-of-member.ts';
import { writeLetter } from './write-letter.ts';

export type RemindRefusal = Forbidden | NotFound | NoEmail | NothingToRemind | HeldBack | MailNotSent;

/** Reminds a person of all they have still to do, because an administrator, or whoever manages a project they are on, asks for it now. It counts towards the ceiling as any letter does. */
export const remindPerson = async (
  db: Database,
  { personId }: { personId: string },
  { actor, now, post = ours() }: { actor: Actor; now: Date; post?: Post },
): Promise<Outcome<null, RemindRefusal>> => {
  const found = await personToInvite(db, personId);
  if (!found) return refused({ code: 'shared.not_found' });
  const byOffice = found.places.some((place) => may(actor, 'people.invite', place));
  const byProject = async () =>
    (await placesOfMember(db, personId, dayOf(now))).some((place) => mayOnProject(actor, 'projects.manage', place));
  if (!byOffice && !(await byProject())) return refused({ code: 'auth.forbidden', permission: 'people.invite' });
  if (!(await addresseeOf(db, personId))) return refused({ code: 'auth.no_email' });
  const reader = (await readersOf(db, [personId], now)).get(personId);
  if (!reader || reminderFor(reader, now).length === 0) return refused({ code: 'notifications.nothing_to_remind' });
  const writtenAt = reader.past.map(({ decidedAt }) => decidedAt);
  const hold = heldBack(now, writtenAt, reader.preferences);
  if (hold) return refused({ code: 'notifications.held_back', hold });
  if (!(await post.isOpen())) return refused({ code: 'auth.mail_not_sent' });
  const result = await writeLetter(
    db,
    {
      personId,
      kind: 'reminder',
      choose: (fresh) => {
        const written = fresh.past.map(({ decidedAt }) => decidedAt);
        return heldBack(now, written, fresh.preferences) ? [] : reminderFor(fresh, now);
      },
    },
    { actor, now, post },
  );
  return result === 'sent' ? granted(null) : refused({ code: 'auth.mail_not_sent' });
};
