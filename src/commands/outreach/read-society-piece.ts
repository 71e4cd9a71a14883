import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { societyReading, societyText } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { readingsNeeded } from '#domain/outreach/society-piece.ts';
import type { SocietyRefusal } from '#domain/outreach/society-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { capacityOf, pieceById, readingsOf, type Society, societyById, type TextRow, textsOf } from '#queries/outreach/society-desk.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | SocietyRefusal;
type Found = { society: Society; text: TextRow; texts: TextRow[] };

const textAt = async (tx: Tx, textId: string): Promise<Found | undefined> => {
  const [text] = await tx.select().from(societyText).where(eq(societyText.id, textId));
  const piece = text && (await pieceById(tx, text.pieceId));
  const society = piece && (await societyById(tx, piece.providerId));
  return text && society && { society, text, texts: await textsOf(tx, text.pieceId) };
};

// Neither a writer of any text of the piece, nor somebody without the office, has a say in whether it is published.
const asReader = async (tx: Tx, textId: string, actor: Actor): Promise<Outcome<Found, Refused>> => {
  const found = await textAt(tx, textId);
  if (!found) return refused({ code: 'shared.not_found' });
  if (capacityOf(actor, found.society.provider.institutionId) === null)
    return refused({ code: 'auth.forbidden', permission: 'pieces.review' });
  if (found.text.state !== 'waiting') return refused({ code: 'outreach.not_waiting' });
  const me = actorRef(actor);
  return found.texts.some(({ writtenBy }) => writtenBy === me) ? refused({ code: 'outreach.own_piece' }) : granted(found);
};

/** Says that one has read a text and that it may be published. With the second such reader it is, in place of the text that was public. */
export const passSocietyText = (db: Database, { textId }: { textId: string }, { actor, now }: Context): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await asReader(tx, textId, actor);
    if (!found.ok) return found;
    const { text, society } = found.value;
    const { pieceId } = text;
    const { institutionId } = society.provider;
    const capacity = capacityOf(actor, institutionId) ?? 'desk';
    const readBy = actorRef(actor);
    const before = await readingsOf(tx, [textId]);
    if (before.some((one) => one.readBy === readBy)) return refused({ code: 'outreach.read_already' });
    await tx.insert(societyReading).values({ id: crypto.randomUUID(), textId, capacity, readBy, readAt: now });
    const facts: Fact[] = [{ type: 'outreach.piece_read', about: null, institutionId, data: { pieceId, textId, capacity } }];
    if (before.length + 1 >= readingsNeeded) {
      await tx
        .update(societyText)
        .set({ state: 'replaced' })
        .where(and(eq(societyText.pieceId, pieceId), eq(societyText.state, 'published')));
      await tx
        .update(societyText)
        .set({ state: 'published', publishedOn: dayOf(now) })
        .where(eq(societyText.id, textId));
      facts.push({ type: 'outreach.piece_published', about: null, institutionId, data: { pieceId, textId } });
    }
    await record(tx, actor, now, facts);
    return granted(pieceId);
  });

/** Sends a text back with a reason: its writer may write the next one. */
export const returnSocietyText = (
  db: Database,
  { textId, reason }: { textId: string; reason: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await asReader(tx, textId, actor);
    if (!found.ok) return found;
    const { text, society } = found.value;
    await tx
      .update(societyText)
      .set({ state: 'returned', returnedBy: actorRef(actor), returnedReason: reason })
      .where(eq(societyText.id, textId));
    const { institutionId } = society.provider;
    await record(tx, actor, now, [
      { type: 'outreach.piece_returned', about: null, institutionId, data: { pieceId: text.pieceId, textId } },
    ]);
    return granted(text.pieceId);
  });

/** Takes a text back, before it was published or after; one person is enough to stop what harms. What was public leaves its reason in its place. */
export const withdrawSocietyText = (
  db: Database,
  { textId, reason }: { textId: string; reason: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await textAt(tx, textId);
    if (!found) return refused({ code: 'shared.not_found' });
    const { text, society } = found;
    if (!may(actor, 'pieces.write', society.provider) && !may(actor, 'pieces.review', society.provider))
      return refused({ code: 'auth.forbidden', permission: 'pieces.write' });
    if (text.state !== 'published' && text.state !== 'waiting') return refused({ code: 'outreach.withdrawn_already' });
    await tx
      .update(societyText)
      .set({ state: 'withdrawn', withdrawnBy: actorRef(actor), withdrawnOn: dayOf(now), withdrawnReason: reason })
      .where(eq(societyText.id, textId));
    const { institutionId } = society.provider;
    await record(tx, actor, now, [
      { type: 'outreach.piece_withdrawn', about: null, institutionId, data: { pieceId: text.pieceId, textId } },
    ]);
    return granted(text.pieceId);
  });
