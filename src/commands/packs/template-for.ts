import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { packTemplate } from '#db/schema/index.ts';
import type { NewPack } from '#domain/reporting/pack/pack.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { plainTemplate } from '#ui/papers/pack/plain-template.ts';

type Asked = Pick<NewPack, 'institutionId' | 'kind' | 'locale'>;

/** The template of an institution that holds for a kind of pack in a language; undefined where it has none. */
export const ownTemplate = async (
  db: Reader,
  { institutionId, kind, locale }: Asked,
): Promise<typeof packTemplate.$inferSelect | undefined> => {
  const [row] = await db
    .select()
    .from(packTemplate)
    .where(
      and(
        eq(packTemplate.institutionId, institutionId),
        eq(packTemplate.kind, kind),
        eq(packTemplate.locale, locale),
        isNull(packTemplate.withdrawnAt),
      ),
    )
    .orderBy(desc(packTemplate.addedAt))
    .limit(1);
  return row;
};

/** The Word template to make a pack by: that of the institution, or that of the platform. */
export const templateFor = async (db: Reader, asked: Asked): Promise<Uint8Array<ArrayBuffer>> => {
  const own = await ownTemplate(db, asked);
  const kept = own && (await keptFiles('pack-templates').read(own.id));
  return kept ?? plainTemplate(asked.locale);
};
