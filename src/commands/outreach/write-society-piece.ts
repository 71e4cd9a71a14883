import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { societyPiece, societyText } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { sourcesIn } from '#domain/outreach/piece-sources.ts';
import type { SocietyText, SocietyTextGiven } from '#domain/outreach/society-piece.ts';
import { faultsOf, type SocietyRefusal } from '#domain/outreach/society-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type PieceRow, pieceById, type Society, societyById, type TextRow, textsOf } from '#queries/outreach/society-desk.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | SocietyRefusal;

/** The text as it is kept, or everything that is wrong with it, said together. */
const textIn = (given: SocietyTextGiven, corrects: 'nothing' | 'published', now: Date): { text: SocietyText; faults: SocietyRefusal[] } => {
  const { sourceTitle, sourceAddress, sourceOn, ...said } = given;
  const { sources, faults } = sourcesIn({ sourceTitle, sourceAddress, sourceOn }, dayOf(now));
  return { text: { ...said, sources }, faults: [...faultsOf(given, corrects), ...faults] };
};
const together = ([first, ...rest]: SocietyRefusal[]) => first && refusedTogether(first, rest);

const mayWriteFor = (society: Society | undefined, actor: Actor): Outcome<Society, Refused> => {
  if (!society) return refused({ code: 'shared.not_found' });
  return may(actor, 'pieces.write', society.provider) ? granted(society) : refused({ code: 'auth.forbidden', permission: 'pieces.write' });
};

/** Begins a piece with its first draft. Nobody but its writers and readers sees it. */
export const beginSocietyPiece = (
  db: Database,
  { providerId, slug, ...given }: SocietyTextGiven & { providerId: string; slug: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = mayWriteFor(await societyById(tx, providerId), actor);
    if (!found.ok) return found;
    if (!found.value.page) return refused({ code: 'outreach.no_page_yet' });
    const { text, faults } = textIn(given, 'nothing', now);
    const [taken] = await tx.select({ id: societyPiece.id }).from(societyPiece).where(eq(societyPiece.slug, slug));
    const wrong = together([...(taken ? [{ code: 'outreach.address_taken', field: 'slug' } as const] : []), ...faults]);
    if (wrong) return wrong;
    const writtenBy = actorRef(actor);
    const pieceId = crypto.randomUUID();
    await tx.insert(societyPiece).values({ id: pieceId, providerId, slug, createdBy: writtenBy, createdAt: now });
    await tx.insert(societyText).values({
      id: crypto.randomUUID(),
      pieceId,
      number: 1,
      state: 'draft',
      ...text,
      change: null,
      changeEn: null,
      writtenBy,
      writtenAt: now,
    });
    return granted(pieceId);
  });

const whole = async (
  tx: Tx,
  pieceId: string,
  actor: Actor,
): Promise<Outcome<{ piece: PieceRow; society: Society; texts: TextRow[] }, Refused>> => {
  const piece = await pieceById(tx, pieceId);
  const found = mayWriteFor(piece && (await societyById(tx, piece.providerId)), actor);
  return found.ok && piece
    ? granted({ piece, society: found.value, texts: await textsOf(tx, pieceId) })
    : (found as Outcome<never, Refused>);
};
const wasPublic = (texts: readonly TextRow[]) => (texts.some(({ publishedOn }) => publishedOn !== null) ? 'published' : 'nothing');

/** Writes at the draft of a piece; where the newest text is past that, begins the next: after one was sent back, or to correct what is public. */
export const writeSocietyText = (
  db: Database,
  { pieceId, ...given }: SocietyTextGiven & { pieceId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await whole(tx, pieceId, actor);
    if (!found.ok) return found;
    const { texts } = found.value;
    const [newest] = texts;
    const me = actorRef(actor);
    if (newest?.state === 'waiting') return refused({ code: 'outreach.open_already' });
    if (newest?.state === 'draft' && newest.writtenBy !== me) return refused({ code: 'outreach.not_your_draft' });
    const { text, faults } = textIn(given, wasPublic(texts), now);
    const wrong = together(faults);
    if (wrong) return wrong;
    if (newest?.state === 'draft')
      await tx
        .update(societyText)
        .set({ ...text, writtenAt: now })
        .where(eq(societyText.id, newest.id));
    else
      await tx.insert(societyText).values({
        id: crypto.randomUUID(),
        pieceId,
        number: (newest?.number ?? 0) + 1,
        state: 'draft',
        ...text,
        writtenBy: me,
        writtenAt: now,
      });
    return granted(pieceId);
  });

/** Hands the draft in: from now on it is read, and no longer changed. */
export const submitSocietyText = (
  db: Database,
  { pieceId }: { pieceId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await whole(tx, pieceId, actor);
    if (!found.ok) return found;
    const [newest] = found.value.texts;
    if (newest?.state !== 'draft') return refused({ code: 'outreach.not_draft' });
    if (newest.writtenBy !== actorRef(actor)) return refused({ code: 'outreach.not_your_draft' });
    await tx.update(societyText).set({ state: 'waiting', submittedAt: now }).where(eq(societyText.id, newest.id));
    const { institutionId } = found.value.society.provider;
    await record(tx, actor, now, [{ type: 'outreach.piece_submitted', about: null, institutionId, data: { pieceId, textId: newest.id } }]);
    return granted(pieceId);
  });
