import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { poolApplicant } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { LinkNotValid, MailNotSent, Wait } from '#domain/auth/refusals.ts';
import { limits } from '#domain/participation/limits.ts';
import { type PoolApplication, type PoolRefusal, representativesCourse } from '#domain/participation/pool.ts';
import { receiptFrom } from '#domain/participation/receipt.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { addDays, dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { alreadyInPoolLetter, confirmPoolLetter } from '#i18n/letters/pool-letters.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { statusOfRecord } from '#queries/credentials/status-of-record.ts';
import { markOfRecord, poolMarks } from '#queries/participation/pool-standings.ts';
import { newToken } from '../auth/invitations.ts';
import { askingBrake, letterBrake, takeTry } from '../auth/throttling.ts';
import { letterToken, secretFor } from '../notifications/signing.ts';
import { record } from '../record.ts';

/** What the token of the link by which somebody leaves the pool is signed for. */
export const leaveUse = 'pool-leave';

type Applying = { application: PoolApplication; locale: Locale; address: string };
type Refused = PoolRefusal | Wait | MailNotSent;

type Trained = { trainedOn: PlainDate | null; recordMark: string | null };

const trainedBy = async (db: Database, serial: string | null, now: Date): Promise<Outcome<Trained, PoolRefusal>> => {
  if (serial === null) return granted({ trainedOn: null, recordMark: null });
  const found = await statusOfRecord(db, serial);
  const holds = found.status === 'valid' && found.course.code === representativesCourse;
  if (!holds) return refused({ code: 'participation.record_not_valid', field: 'record' });
  return granted({ trainedOn: found.completedOn, recordMark: markOfRecord(await secretFor(db, poolMarks, now), found.serial) });
};

/**
 * Takes an application and writes to the address, to ask whether its owner made it. The answer is the same for an address that is in the pool
 * already: its owner, and nobody else, is told so by letter.
 */
export const applyToPool = async (
  db: Database,
  { application, locale, address }: Applying,
  { now, post = ours() }: { now: Date; post?: Post },
): Promise<Outcome<null, Refused>> => {
  const { contact, record: serial, consent: _consent, ...given } = application;
  const turn = await takeTry(db, [askingBrake(address)], now);
  if (!turn.ok) return turn;
  const trained = await trainedBy(db, serial, now);
  if (!trained.ok) return trained;
  if (!(await post.isOpen())) return refused({ code: 'auth.mail_not_sent' });
  if (!(await takeTry(db, [letterBrake(`pool:${contact}`)], now)).ok) return granted(null);
  const token = newToken();
  const appliedOn = dayOf(now);
  const asked = {
    ...{ ...given, language: locale, ...trained.value, appliedOn, confirmHash: hashToken(token) },
    deleteOn: addDays(appliedOn, limits.poolConfirmDays),
  };
  const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(10)));
  const [row] = await db
    .insert(poolApplicant)
    .values({ id: crypto.randomUUID(), receipt, contact, ...asked, isDemo: false, state: 'unconfirmed' })
    .onConflictDoUpdate({ target: poolApplicant.contact, set: asked, setWhere: eq(poolApplicant.state, 'unconfirmed') })
    .returning({ id: poolApplicant.id });
  if (row) return post.send({ to: contact, ...confirmPoolLetter(locale, { token, site: env.PUBLIC_URL }) });
  const [known] = await db.select().from(poolApplicant).where(eq(poolApplicant.contact, contact));
  if (!known) return granted(null);
  const leave = await letterToken(db, leaveUse, known.id, now);
  return post.send({ to: contact, ...alreadyInPoolLetter(known.language, { receipt: known.receipt, leave, site: env.PUBLIC_URL }) });
};

/** The owner of the address says that the application is theirs; it waits for a person now. Returns the receipt. */
export const confirmApplication = (
  db: Database,
  { token }: { token: string },
  now: Date,
): Promise<Outcome<{ receipt: string; leave: string }, LinkNotValid>> =>
  db
    .transaction(async (tx) => {
      const [confirmed] = await tx
        .update(poolApplicant)
        .set({ state: 'waiting', confirmHash: null, deleteOn: addDays(dayOf(now), limits.wordsDays) })
        .where(and(eq(poolApplicant.confirmHash, hashToken(token)), eq(poolApplicant.state, 'unconfirmed')))
        .returning();
      if (!confirmed) return refused({ code: 'auth.link_not_valid' });
      await record(tx, { kind: 'system' }, now, [
        { type: 'participation.applicant_confirmed', about: null, institutionId: null, data: { applicantId: confirmed.id } },
      ]);
      return granted({ receipt: confirmed.receipt, id: confirmed.id });
    })
    .then(async (outcome) =>
      outcome.ok ? granted({ receipt: outcome.value.receipt, leave: await letterToken(db, leaveUse, outcome.value.id, now) }) : outcome,
    );
