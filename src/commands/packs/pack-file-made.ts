import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pack } from '#db/schema/index.ts';
import type { PackContent } from '#domain/reporting/pack/content.ts';
import type { PackFormat } from '#domain/reporting/pack/pack.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { bookDocx } from '#ui/papers/pack/book-docx.ts';
import { bookOf } from '#ui/papers/pack/book-of.ts';
import { bookPdf } from '#ui/papers/pack/book-pdf.ts';
import { bookXlsx } from '#ui/papers/pack/book-xlsx.ts';
import { packArchive } from './pack-archive.ts';
import { templateFor } from './template-for.ts';

type Pack = typeof pack.$inferSelect;

/** What was sealed, read anew: the row that a run began with is from before. */
const sealedOf = async (db: Database, code: string): Promise<{ content: PackContent; digest: string; jws: string }> => {
  const [row] = await db.select({ content: pack.content, digest: pack.digest, jws: pack.jws }).from(pack).where(eq(pack.code, code));
  if (!row?.content || row.digest === null || row.jws === null) throw new Error(`The pack ${code} is not sealed.`);
  return { content: row.content, digest: row.digest, jws: row.jws };
};

/** One form of a sealed pack, in its language. */
export const packFileMade = async (db: Database, one: Pack, format: PackFormat): Promise<Uint8Array<ArrayBuffer>> => {
  const { code, locale } = one;
  const sealed = await sealedOf(db, code);
  if (format === 'zip') return packArchive(sealed, one);
  const t = translator(locale);
  const book = bookOf(sealed, new URL(localised(`/verify/${code}`, locale), env.PUBLIC_URL).href, t);
  if (format === 'pdf') return bookPdf(book, t);
  return format === 'xlsx' ? bookXlsx(book, t) : bookDocx(book, await templateFor(db, one));
};
