import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, societyPage, societyPiece, societyText, trainingProvider } from '#db/schema/index.ts';
import { type PageRow, type PieceRow, type ProviderOf, type ReadingRow, readingsOf, type TextRow } from './society-desk.ts';

export type SocietyShown = { provider: ProviderOf; page: PageRow; isDemo: boolean };

const shown = (db: Reader) =>
  db
    .select({ provider: trainingProvider, page: societyPage, isDemo: institution.isDemo })
    .from(societyPage)
    .innerJoin(trainingProvider, eq(trainingProvider.id, societyPage.providerId))
    .innerJoin(institution, eq(institution.id, trainingProvider.institutionId));

/** The societies that show themselves to the public and are at work. */
export const societiesShown = (db: Reader): Promise<SocietyShown[]> =>
  shown(db)
    .where(and(ne(trainingProvider.kind, 'institution'), isNull(trainingProvider.endedAt)))
    .orderBy(asc(trainingProvider.nameZh));

/** One of them by its address. One that is off the register keeps its page: what it wrote can still be read. */
export const societyShown = async (db: Reader, slug: string): Promise<SocietyShown | undefined> =>
  (await shown(db).where(eq(societyPage.slug, slug)))[0];

export type PieceShown = { society: SocietyShown; piece: PieceRow; text: TextRow; history: TextRow[]; readings: ReadingRow[] };

const publicStates = ['published', 'replaced', 'withdrawn'] as const;

/**
 * A piece as everybody sees it: the text that is public, or the one that was and is taken back. `history`: all that were public, the first first.
 * What was never published is not found.
 */
export const pieceShown = async (db: Reader, society: string, slug: string): Promise<PieceShown | undefined> => {
  const home = await societyShown(db, society);
  if (!home) return undefined;
  const [piece] = await db
    .select()
    .from(societyPiece)
    .where(and(eq(societyPiece.slug, slug), eq(societyPiece.providerId, home.provider.id)));
  if (!piece) return undefined;
  const rows = await db
    .select()
    .from(societyText)
    .where(and(eq(societyText.pieceId, piece.id), inArray(societyText.state, [...publicStates])))
    .orderBy(asc(societyText.number));
  const history = rows.filter(({ publishedOn }) => publishedOn !== null);
  const text = history.find(({ state }) => state === 'published') ?? history.at(-1);
  return text && { society: home, piece, text, history, readings: await readingsOf(db, [text.id]) };
};

export type PieceInList = { society: SocietyShown; piece: PieceRow; text: TextRow; firstOn: string };

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const listedAtMost = 300;

/** The public pieces, the latest first: of one society, or of all; where words are given, those that hold each of them. */
export const piecesShown = async (
  db: Reader,
  { providerId, asked = '' }: { providerId?: string; asked?: string } = {},
): Promise<PieceInList[]> => {
  const rows = await db
    .select({ provider: trainingProvider, page: societyPage, isDemo: institution.isDemo, piece: societyPiece, text: societyText })
    .from(societyText)
    .innerJoin(societyPiece, eq(societyPiece.id, societyText.pieceId))
    .innerJoin(trainingProvider, eq(trainingProvider.id, societyPiece.providerId))
    .innerJoin(societyPage, eq(societyPage.providerId, trainingProvider.id))
    .innerJoin(institution, eq(institution.id, trainingProvider.institutionId))
    .where(and(eq(societyText.state, 'published'), providerId === undefined ? undefined : eq(societyPiece.providerId, providerId)))
    .orderBy(desc(societyText.publishedOn), asc(societyText.id))
    .limit(listedAtMost);
  const words = plain(asked).split(/\s+/).filter(Boolean);
  const found = rows.filter(({ text, provider }) => {
    const whole = plain(
      [text.title, text.lead, text.body, text.titleEn, text.leadEn, text.bodyEn, text.authorName, provider.nameZh, provider.nameEn].join(
        '\n',
      ),
    );
    return words.every((word) => whole.includes(word));
  });
  const ids = found.map(({ piece }) => piece.id);
  const before = await db
    .select({ pieceId: societyText.pieceId, publishedOn: societyText.publishedOn })
    .from(societyText)
    .where(and(inArray(societyText.pieceId, ids), inArray(societyText.state, [...publicStates])));
  return found.map(({ provider, page, isDemo, piece, text }) => {
    const days = before.flatMap((one) => (one.pieceId === piece.id && one.publishedOn ? [one.publishedOn] : [])).sort();
    return { society: { provider, page, isDemo }, piece, text, firstOn: days[0] ?? text.publishedOn ?? '' };
  });
};
