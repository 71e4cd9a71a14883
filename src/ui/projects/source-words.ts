import type { Held, StatedSource } from '#domain/credentials/statement.ts';
import { asHours } from '#domain/hours/ledger.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

/** A line on what a requirement is met by; `serial`: of a record or certificate that anybody can check. */
export type SourceLine = { text: string; serial?: string };

const lineOf = (one: StatedSource, t: Translate): SourceLine => {
  const day = (on: string) => showDay(on, t.locale);
  if ('exempt' in one) return { text: t(`projects.source-${one.exempt}`) };
  if ('repliedOn' in one) return { text: t('projects.source-reply', { day: day(one.repliedOn) }) };
  if ('certificate' in one) return { text: one.certificate, serial: one.certificate };
  if ('issuer' in one) return { text: t('projects.source-recognised', { issuer: one.issuer, voucher: one.voucher }) };
  if ('earnedOn' in one) return { text: t('projects.source-hours', { title: one.title, n: asHours(one.minutes) }) };
  if (one.serial !== null) return { text: one.serial, serial: one.serial };
  return { text: t('projects.source-completed', { day: day(one.completedOn) }) };
};

/** What is there of a requirement that is not met, with its own end. */
export type PartLine = { title: string | null; source: SourceLine; until: string };

/** Each thing that is there of a requirement that is not met, with its own end. */
export const partLines = (parts: readonly Held[], t: Translate): PartLine[] =>
  parts.map((one) => ({
    title: 'title' in one && typeof one.title !== 'string' ? t('statements.lackingCourse', { title: one.title[t.locale] }) : null,
    source: lineOf(one, t),
    until: one.validUntil === null ? t('statements.heldForever') : t('statements.heldUntil', { day: showDay(one.validUntil, t.locale) }),
  }));

/** Where what a requirement is met by comes from, a line each. */
export const sourceLines = (sources: readonly StatedSource[], t: Translate): SourceLine[] => sources.map((one) => lineOf(one, t));
