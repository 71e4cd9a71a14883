import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultationStatement, participationContact } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type Consultation, consultationById } from './consultation-by-id.ts';
import type { StatementRow } from './statements-of.ts';
import { type SubmissionRow, submissionsTo, type Theme, themesOf } from './themes-of.ts';

export type HostPage = {
  consultation: Consultation;
  themes: Theme[];
  statements: StatementRow[];
  waiting: number;
  submissions: (SubmissionRow & { contact: string | undefined })[];
};

/** A consultation for whoever hosts it, with what was handed in. Addresses are put beside it here and nowhere else. */
export const hostPage = async (
  db: Reader,
  id: string,
  { actor, today }: { actor: Actor; today: PlainDate },
): Promise<Outcome<HostPage, Forbidden | NotFound>> => {
  const consultation = await consultationById(db, id, today);
  if (!consultation) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'participation.host', consultation)) return refused({ code: 'auth.forbidden', permission: 'participation.host' });
  const all = await db
    .select()
    .from(consultationStatement)
    .where(eq(consultationStatement.consultationId, id))
    .orderBy(consultationStatement.createdAt);
  const submissions = await submissionsTo(db, id);
  const receipts = submissions.map(({ receipt }) => receipt);
  const left = await db.select().from(participationContact).where(inArray(participationContact.receipt, receipts));
  const contacts = new Map(left.map(({ receipt, contact }) => [receipt, contact]));
  return granted({
    consultation,
    themes: await themesOf(db, id),
    statements: all.filter(({ state }) => state === 'accepted'),
    waiting: all.filter(({ state }) => state === 'waiting').length,
    submissions: submissions.map((one) => ({ ...one, contact: contacts.get(one.receipt) })),
  });
};
