import type { CredentialSource } from '#domain/credentials/source.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import type { PaperEntry } from './paper.ts';

/** A credential in words, whatever it is made into: its page, its PDF and its picture say what stands here and nothing else. */
export type CredentialPaper = {
  locale: Locale;
  serial: string;
  title: string;
  issuer: string;
  demo: { label: string; note: string } | null;
  certifies: string;
  holder: string;
  line: string;
  subject: string;
  /** The same in the other language. */
  subjectToo: string;
  facts: PaperEntry[];
  serialWord: string;
  check: { word: string; url: string; label: string };
  closing: string;
  issuedAt: Date;
  inside: string;
};

export const credentialPaper = (source: CredentialSource, verifyUrl: string, t: Translate): CredentialPaper => {
  const { kind, serial, holderName, isDemo, title, code, version, minutes, awardedOn, issuedAt, unit, validFrom, validUntil } = source;
  const { locale } = t;
  const day = (given: string) => showDay(given, locale);
  return {
    locale,
    serial,
    title: t(`credential.${kind}`),
    issuer: `${t('common.siteName')} · ${t('common.tagline')}`,
    demo: isDemo ? { label: t('common.demo'), note: t('credential.demo') } : null,
    certifies: t('credential.certifies'),
    holder: holderName,
    line: kind === 'record' ? t('credential.recordLine', { day: day(awardedOn) }) : t('credential.certificationLine'),
    subject: t('credential.named', { title: title[locale] }),
    subjectToo: title[locale === 'en' ? 'zh-CN' : 'en'],
    facts: [
      ...(validFrom !== null && validUntil !== null
        ? [{ term: t('credential.period'), value: t('credential.periodValue', { from: day(validFrom), until: day(validUntil) }) }]
        : []),
      { term: t('credential.edition'), value: `${code} · ${version}` },
      ...(minutes === null ? [] : [{ term: t('credential.length'), value: t('credential.minutes', { n: minutes }) }]),
      { term: t('credential.issuedOn'), value: day(dayOf(issuedAt)) },
      ...(unit === null ? [] : [{ term: t('credential.unit'), value: unit[locale] }]),
    ],
    serialWord: t('credential.serial'),
    check: { word: t('credential.verifyAt'), url: verifyUrl, label: t('credential.qr') },
    closing: t(kind === 'record' ? 'credential.isNotRecord' : 'credential.isNotCertification'),
    issuedAt,
    inside: t('credential.inside'),
  };
};
