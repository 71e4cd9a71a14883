import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import type { BadgeKind } from '../components/badge-kinds.ts';

type State = 'valid' | 'not_now' | 'suspended' | 'superseded' | 'revoked' | 'not_issued' | 'slip' | 'not_a_code';
type Line = {
  typed: string;
  serial: string | null;
  state: State;
  kind: 'record' | 'certification' | null;
  holder: string | null;
  title: { 'zh-CN': string; en: string } | null;
  issuedOn: string | null;
  validUntil: string | null;
  by: string | null;
};

export const lineBadges: Record<State, BadgeKind> = {
  valid: 'valid',
  not_now: 'expired',
  suspended: 'suspended',
  superseded: 'superseded',
  revoked: 'revoked',
  not_issued: 'unknown',
  slip: 'unknown',
  not_a_code: 'unknown',
};

/** Where a line of a list stands, in a few words. */
export const lineWords = ({ state, by }: Line, t: Translate): string => {
  switch (state) {
    case 'valid':
      return t('verify.valid');
    case 'not_now':
      return t('check.listNotNow');
    case 'suspended':
      return t('check.suspended');
    case 'superseded':
      return `${t('verify.superseded')}${by === null ? '' : ` → ${by}`}`;
    case 'revoked':
      return t('verify.revoked');
    case 'not_issued':
      return t('check.listNotIssued');
    case 'slip':
      return t('check.listSlip');
    case 'not_a_code':
      return t('check.listNotACode');
  }
};

// Quoted throughout; an apostrophe keeps what was typed from becoming a formula where a spreadsheet opens it.
const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The result of a list for a spreadsheet: with a mark of its encoding, since Excel takes it for GBK otherwise. */
export const linesAsCsv = (lines: readonly Line[], t: Translate): string => {
  const day = (given: string | null) => (given === null ? '' : showDay(given, t.locale));
  const heads = [
    t('check.list'),
    t('verify.serial'),
    t('check.answer'),
    t('check.kind'),
    t('verify.holder'),
    t('check.about'),
    t('check.issuedOn'),
    t('check.period'),
  ];
  const rows = lines.map((line) => [
    line.typed,
    line.serial ?? '',
    lineWords(line, t),
    line.kind === null ? '' : t(`credential.${line.kind}`),
    line.holder ?? '',
    line.title?.[t.locale] ?? '',
    day(line.issuedOn),
    day(line.validUntil),
  ]);
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
};
