import { desc, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { angoffPanel, edition, institution } from '#db/schema/index.ts';
import type { PanelState } from '#domain/assessment/standards/panel.ts';
import { formCut } from '#domain/assessment/statistics/angoff.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import { inForce } from '#domain/shared/dated.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../../content/editions.ts';
import { titles } from '../../content/titles.ts';
import { type Within, wholeFor } from '../../people/within.ts';
import { angoffValuesFor } from './angoff-values-for.ts';

export type ExamStandard = {
  exam: string;
  title: Bilingual | undefined;
  items: number;
  /** Of how many questions a panel has decided the value. */
  valued: number;
  /** The sum of the values where every question has one. */
  panelCut: number | null;
  provisionalCut: number | undefined;
};
export type PanelSeen = {
  id: string;
  exam: string;
  title: Bilingual | undefined;
  state: PanelState;
  openedAt: Date;
  institution: Within['institution'];
};
export type StandardsSeen = { exams: ExamStandard[]; panels: PanelSeen[]; places: Within[]; decides: boolean };

/** How the standard of each exam was set, and the panels that somebody may see. */
export const standardsSeen = async (db: Reader, actor: Actor, now: Date): Promise<StandardsSeen> => {
  const decides = placesWhere(actor, 'standards.decide') === 'everywhere';
  const places = await wholeFor(db, actor, 'standards.manage');
  const named = (await titles(db)).exam;
  const slugs = await db
    .selectDistinct({ slug: edition.slug })
    .from(edition)
    .where(inArray(edition.kind, ['exam']))
    .orderBy(edition.slug);
  const exams = await Promise.all(
    slugs.map(async ({ slug }): Promise<ExamStandard[]> => {
      const newest = await newestEdition(db, 'exam', slug);
      if (!newest) return [];
      const { exam, items } = newest.snapshot;
      const values = await angoffValuesFor(db, newest.id, now);
      return [
        {
          exam: slug,
          title: named.get(slug),
          items: items.length,
          valued: values.size,
          panelCut: values.size === items.length ? formCut([...values.values()]) : null,
          provisionalCut: inForce(exam.cutScore, dayOf(now)),
        },
      ];
    }),
  );
  const rows = await db.select().from(angoffPanel).orderBy(desc(angoffPanel.openedAt));
  const homes = await db
    .select({ id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo })
    .from(institution);
  const panels = rows.flatMap(({ id, examSlug, state, openedAt, institutionId }): PanelSeen[] => {
    const home = homes.find((one) => one.id === institutionId);
    if (!home || !(decides || places.some((place) => place.institution.id === institutionId))) return [];
    return [{ id, exam: examSlug, title: named.get(examSlug), state, openedAt, institution: home }];
  });
  return { exams: exams.flat(), panels, places, decides };
};
