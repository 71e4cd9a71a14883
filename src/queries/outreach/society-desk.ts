import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, societyPage, societyPiece, societyReading, societyText, trainingProvider } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, may } from '#domain/auth/permission.ts';
import type { Capacity } from '#domain/outreach/society-piece.ts';

export type ProviderOf = typeof trainingProvider.$inferSelect;
export type PageRow = typeof societyPage.$inferSelect;
export type PieceRow = typeof societyPiece.$inferSelect;
export type TextRow = typeof societyText.$inferSelect;
export type ReadingRow = typeof societyReading.$inferSelect;

export type Society = { provider: ProviderOf; page: PageRow | null; home: { nameZh: string; nameEn: string; isDemo: boolean } };

const societies = (db: Reader) =>
  db
    .select({
      provider: trainingProvider,
      page: societyPage,
      home: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
    })
    .from(trainingProvider)
    .innerJoin(institution, eq(institution.id, trainingProvider.institutionId))
    .leftJoin(societyPage, eq(societyPage.providerId, trainingProvider.id));

/** A society of the register, as its own people and the desk see it. An institution that holds training of its own is none. */
export const societyById = async (db: Reader, providerId: string): Promise<Society | undefined> =>
  (await societies(db).where(and(eq(trainingProvider.id, providerId), ne(trainingProvider.kind, 'institution'))))[0];

/** The societies that somebody writes or reads for. */
export const societiesFor = async (db: Reader, actor: Actor): Promise<Society[]> =>
  (await societies(db).where(ne(trainingProvider.kind, 'institution')).orderBy(asc(trainingProvider.nameZh))).filter(
    ({ provider }) => may(actor, 'pieces.write', provider) || may(actor, 'pieces.review', provider),
  );

export const pieceById = async (db: Reader, id: string): Promise<PieceRow | undefined> =>
  (await db.select().from(societyPiece).where(eq(societyPiece.id, id)))[0];

export const textsOf = (db: Reader, pieceId: string): Promise<TextRow[]> =>
  db.select().from(societyText).where(eq(societyText.pieceId, pieceId)).orderBy(desc(societyText.number));

export const readingsOf = (db: Reader, textIds: readonly string[]): Promise<ReadingRow[]> =>
  db
    .select()
    .from(societyReading)
    .where(inArray(societyReading.textId, [...textIds]))
    .orderBy(asc(societyReading.readAt), desc(societyReading.capacity));

/** In what office somebody reads for a society: its own, or that of the platform. */
export const capacityOf = (actor: Actor, institutionId: string): Capacity | null => {
  if (actor.kind !== 'person') return null;
  const own = { ...actor, grants: actor.grants.filter((grant) => grant.institutionId === institutionId) };
  if (may(own, 'pieces.review', { institutionId })) return 'society';
  return may(actor, 'pieces.review', { institutionId }) ? 'desk' : null;
};

export type PieceAtDesk = {
  society: Society;
  piece: PieceRow;
  /** The newest first. */
  texts: (TextRow & { readings: ReadingRow[] })[];
  mayWrite: boolean;
  mayReview: boolean;
  /** Whether this person may pass or send back the newest text; if not, why. */
  reading: 'may' | 'own-piece' | 'read-already' | 'not-waiting' | 'no-reader';
  isWriter: boolean;
};

/** A piece with all its texts, for those who write or read for its society; undefined for everybody else. */
export const pieceAtDesk = async (db: Reader, pieceId: string, actor: Actor): Promise<PieceAtDesk | undefined> => {
  const piece = await pieceById(db, pieceId);
  const society = piece && (await societyById(db, piece.providerId));
  if (!piece || !society) return undefined;
  const [mayWrite, mayReview] = [may(actor, 'pieces.write', society.provider), may(actor, 'pieces.review', society.provider)];
  if (!mayWrite && !mayReview) return undefined;
  const rows = await textsOf(db, pieceId);
  const readings = await readingsOf(
    db,
    rows.map(({ id }) => id),
  );
  const texts = rows.map((row) => ({ ...row, readings: readings.filter(({ textId }) => textId === row.id) }));
  const [newest] = texts;
  const me = actorRef(actor);
  const reading = !mayReview
    ? 'no-reader'
    : newest?.state !== 'waiting'
      ? 'not-waiting'
      : texts.some(({ writtenBy }) => writtenBy === me)
        ? 'own-piece'
        : newest.readings.some(({ readBy }) => readBy === me)
          ? 'read-already'
          : 'may';
  return { society, piece, texts, mayWrite, mayReview, reading, isWriter: newest?.writtenBy === me };
};

export type PieceListed = { piece: PieceRow; newest: TextRow; readings: number; isPublic: boolean };

/** The pieces of a society at the desk, what waits for readers first. */
export const piecesAtDesk = async (db: Reader, providerId: string): Promise<PieceListed[]> => {
  const pieces = await db.select().from(societyPiece).where(eq(societyPiece.providerId, providerId)).orderBy(desc(societyPiece.createdAt));
  const listed = await Promise.all(
    pieces.map(async (piece): Promise<PieceListed | undefined> => {
      const texts = await textsOf(db, piece.id);
      const [newest] = texts;
      if (!newest) return undefined;
      const readings = newest.state === 'waiting' ? (await readingsOf(db, [newest.id])).length : 0;
      return { piece, newest, readings, isPublic: texts.some(({ state }) => state === 'published') };
    }),
  );
  const waits = ({ newest }: PieceListed) =>
    newest.state === 'waiting' ? 0 : newest.state === 'draft' || newest.state === 'returned' ? 1 : 2;
  return listed.filter((one) => one !== undefined).sort((a, b) => waits(a) - waits(b));
};
