import { bankTypes } from '#domain/bank/find.ts';
import { itemStates } from '#domain/bank/states.ts';
import { blooms, itemUses } from '#domain/content/item.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { Translate } from '#i18n/t.ts';

type Exam = { slug: string; title: Bilingual; objectives: string[] };

/** What the fields of the bank's forms offer. */
export const bankChoices = (exams: readonly Exam[], t: Translate) => ({
  exams: exams.map(({ slug, title }) => ({ value: slug, label: title[t.locale] })),
  objectives: [...new Set(exams.flatMap(({ objectives }) => objectives))].sort().map((value) => ({ value, label: value })),
  blooms: blooms.map((value) => ({ value, label: t(`bank.bloom-${value}`) })),
  types: bankTypes.map((value) => ({ value, label: t(`bank.type-${value}`) })),
  uses: itemUses.map((value) => ({ value, label: t(`bank.use-${value}`) })),
  states: (['shipped', ...itemStates] as const).map((value) => ({ value, label: t(`bank.state-${value}`) })),
});
