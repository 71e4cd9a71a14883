import type { DecisionStanding } from '#domain/requirements/decision-standing.ts';
import { showInstant } from '#i18n/dates.ts';
import { actorWords, type Names } from '#i18n/fact-words.ts';
import type { Translate } from '#i18n/t.ts';
import { type DecisionNamesShown, type DecisionShown, decisionWords, whomWords } from '../decisions/decision-words.ts';

type Row = DecisionShown & {
  standing: DecisionStanding;
  basis: string | null;
  voucher: string | null;
  reason: string;
  grantedBy: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
};

const heads = ['kind', 'person', 'what', 'from', 'until', 'standing', 'by', 'at', 'reason', 'basis', 'voucher', 'withdrawn'] as const;

/** The register as rows of text, heads first, for a file. */
export const decisionsSheet = (
  rows: readonly Row[],
  names: DecisionNamesShown & Pick<Names, 'person' | 'token'>,
  t: Translate,
): string[][] => [
  [...heads.map((head) => t(`decisions.${head}`)), t('decisions.withdrawReason')],
  ...rows.map((row) => [
    t(`decisions.kind-${row.kind}`),
    whomWords(row, names, t),
    decisionWords(row, names, t),
    row.fromOn,
    row.untilOn ?? '',
    t(`decisions.standing-${row.standing}`),
    actorWords(row.grantedBy, names, t),
    showInstant(row.recordedAt, t.locale),
    row.reason,
    row.basis ?? '',
    row.voucher ?? '',
    row.withdrawnAt === null || row.withdrawnBy === null
      ? ''
      : t('decisions.withdrawnBy', { by: actorWords(row.withdrawnBy, names, t), at: showInstant(row.withdrawnAt, t.locale) }),
    row.withdrawnReason ?? '',
  ]),
];
