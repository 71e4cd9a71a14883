import type { Bilingual } from '#domain/shared/locale.ts';
import type { Translate } from '#i18n/t.ts';

type Choice = { value: string; label: string };

/** The warning cases that a campaign can ask people to read. */
export const casesToAsk = (cases: readonly { id: string; data: { title: Bilingual } }[], t: Translate): Choice[] =>
  cases.map(({ id, data }) => ({ value: `case:${id}`, label: t('campaigns.aCase', { title: data.title[t.locale] }) }));

/** The courses that a campaign can ask people to complete. */
export const coursesToAsk = (courses: ReadonlyMap<string, { title: Bilingual }>, t: Translate): Choice[] =>
  [...courses].map(([slug, { title }]) => ({ value: `course:${slug}`, label: t('campaigns.aCourse', { title: title[t.locale] }) }));
