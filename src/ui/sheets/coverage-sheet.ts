import { outcomes } from '#domain/reporting/outcome-of.ts';
import { coverageTold } from '#domain/reporting/small-numbers.ts';
import { boundOf } from '#domain/reporting/tally.ts';
import { showShareRange } from '#i18n/shares.ts';
import type { Translate } from '#i18n/t.ts';
import type { Line } from '../coverage/line.ts';
import { toldNumber } from '../coverage/told-words.ts';

export type Grouped = { group: string; lines: readonly Line[] };
type Value = string | number;

const number = (text: string): Value => (/^\d+$/.test(text) ? Number(text) : text);

/** An overview as rows for a file: what it is about, then each group with its lines; what may not be told is not in it either. */
export const coverageSheet = (about: readonly (readonly string[])[], groups: readonly Grouped[], t: Translate): Value[][] => [
  [t('coverage.part'), '', t('coverage.share'), ...outcomes.map((outcome) => t(`coverage.outcome-${outcome}`)), t('coverage.bound')],
  ...groups.flatMap(({ group, lines }) =>
    lines.map(({ label, told }): Value[] => {
      const range = coverageTold(told);
      const share =
        boundOf(told.split) === 0 && told.groups > 0 ? t('coverage.smallGroup') : range === null ? '' : showShareRange(range, t.locale);
      return [group, label, share, ...outcomes.map((outcome) => number(toldNumber(told, outcome))), number(toldNumber(told, 'bound'))];
    }),
  ),
  [],
  ...about.map((row) => [...row]),
];
