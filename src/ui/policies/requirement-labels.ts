import type { RequirementForm } from '#domain/requirements/requirement-form.ts';
import type { Translate } from '#i18n/t.ts';

const labelled = [
  'titleZh',
  'titleEn',
  'whyZh',
  'whyEn',
  'trigger',
  'everyMonths',
  'holdersOf',
  'unit',
  'course',
  'metBy',
  'courses',
  'atLeast',
  'topic',
  'certification',
  'hours',
  'withinMonths',
  'once',
  'countedFrom',
  'dueKind',
  'dueCount',
  'dueDay',
  'validKind',
  'validMonths',
  'validMonth',
  'validDay',
  'minimumMonths',
  'renewalDays',
  'graceDays',
  'graceZh',
  'graceEn',
  'basis',
  'documentZh',
  'documentEn',
  'documentNumber',
  'documentDay',
] as const satisfies (keyof RequirementForm)[];

/** What the summary of faults calls each field of the form of a requirement. */
export const requirementLabels = (t: Translate): Record<(typeof labelled)[number], string> =>
  Object.fromEntries(labelled.map((field) => [field, t(`policyForm.${field}`)])) as Record<(typeof labelled)[number], string>;
