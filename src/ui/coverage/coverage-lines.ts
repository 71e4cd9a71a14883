import { type ToldSum, toldExactly } from '#domain/reporting/small-numbers.ts';
import { splitOf, type Tally } from '#domain/reporting/tally.ts';
import type { Translate } from '#i18n/t.ts';
import { namedIn } from '../components/named-in.ts';

type Titled = { rule: { title: Record<'zh-CN' | 'en', string> } };
type Counted = { tallies: readonly Tally[] };
type Unit = { id: string; nameZh: string; nameEn: string | null };

const exactly = (tallies: readonly Tally[]): ToldSum => toldExactly(splitOf(tallies));

/** Under which name a field is told. */
export const fieldKey = (field: 'general' | 'ai' | 'life-science' | 'medicine' | 'animals' | 'data' | 'integrity') =>
  `registry.domain-${field}` as const;

/** The rows of an overview, for those who may see the people themselves. */
export const requirementLine = ({ requirement, tallies }: Counted & { requirement: Titled }, t: Translate) => ({
  label: requirement.rule.title[t.locale],
  told: exactly(tallies),
});

export const unitLine = ({ unit, own, tallies }: Counted & { unit: Unit; own: boolean }, t: Translate) => {
  const name = namedIn(t.locale, unit);
  return { label: own ? t('coverage.ownPeople', { unit: name }) : name, told: exactly(tallies) };
};

export const fieldLine = ({ field, tallies }: Counted & { field: Parameters<typeof fieldKey>[0] }, t: Translate) => ({
  label: t(fieldKey(field)),
  told: exactly(tallies),
});
