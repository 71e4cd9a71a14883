import { and, desc, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { packTemplate } from '#db/schema/index.ts';
import { type PackKind, packKinds } from '#domain/reporting/pack/pack.ts';
import { type Locale, locales } from '#domain/shared/locale.ts';
import type { Within } from '../people/within.ts';
import { among } from '../shared/among.ts';

export type TemplateInUse = {
  institution: Within['institution'];
  kind: PackKind;
  locale: Locale;
  own: { id: string; addedAt: Date } | null;
};

/** Which Word template each kind of pack is made by at these institutions: their own, or that of the platform. */
export const templatesInUse = async (db: Reader, places: readonly Within[]): Promise<TemplateInUse[]> => {
  const ids = places.map(({ institution }) => institution.id);
  const own = await db
    .select()
    .from(packTemplate)
    .where(and(among(packTemplate.institutionId, ids), isNull(packTemplate.withdrawnAt)))
    .orderBy(desc(packTemplate.addedAt));
  return places.flatMap(({ institution }) =>
    packKinds.flatMap((kind) =>
      locales.map((locale) => ({
        institution,
        kind,
        locale,
        own: own.find((one) => one.institutionId === institution.id && one.kind === kind && one.locale === locale) ?? null,
      })),
    ),
  );
};
