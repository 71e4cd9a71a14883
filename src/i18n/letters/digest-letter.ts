import { isMandatory } from '#domain/notifications/notice.ts';
import { weeklyCeiling } from '#domain/notifications/sending-time.ts';
import type { NoticeShown } from '#domain/notifications/shown.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { localised } from '../address.ts';
import { errandAddress } from '../errand-address.ts';
import { noticeLines } from '../notice-words.ts';
import { type Translate, translator } from '../t.ts';
import { type Composed, compose } from './compose.ts';

type To = { name: string; locale: Locale; site: string; account: 'open' | 'none' };
type Given = {
  notices: readonly [NoticeShown, ...NoticeShown[]];
  today: PlainDate;
  /** Who asked for a reminder; null for a digest. */
  askedBy: string | null;
  unsubscribe: string;
};

const sign: Record<Locale, string> = { 'zh-CN': '：', en: ': ' };

/** Where the letter leads: to what all of it is about, to the page of notices where it is several errands, and else to one’s own training. */
const linkOf = (notices: Given['notices'], t: Translate, address: (path: string) => string) => {
  if (notices.every(({ review }) => review !== null)) return { words: t('messages.letterProjects'), href: address('/projects') };
  if (notices.every(({ proofs }) => proofs)) return { words: t('messages.toProofs'), href: address('/admin/proofs') };
  const [first] = notices;
  if (first.errand && notices.length === 1)
    return { words: t(`errands.to-${first.errand.is}`), href: address(errandAddress(first.errand)) };
  if (notices.every(({ errand }) => errand)) return { words: t('messages.letterErrands'), href: address('/notices') };
  if (first.panel && notices.every(({ panel }) => panel === first.panel))
    return { words: t('messages.toPanel'), href: address(`/panels/${first.panel}`) };
  if (first.kind === 'refresh_due') return { words: t('messages.letterRefreshLink'), href: address('/refresh') };
  return { words: t('messages.letterLink'), href: address('/my-training') };
};

/** Everything there is to tell a person, in one letter. What may be turned off can be, with one click; `headers` say so to mail programs. */
export const digestLetter = (
  { name, locale, site, account }: To,
  { notices, today, askedBy, unsubscribe }: Given,
): Composed & { headers: Record<string, string> } => {
  const t = translator(locale);
  const address = (path: string) => new URL(localised(path, locale), site).href;
  const [{ kind }] = notices;
  const n = notices.filter((one) => one.kind === kind).length;
  const isUnsubscribable = notices.some((notice) => !isMandatory(notice));
  const letter = compose(
    {
      subject:
        kind === 'obligation_settled' ||
        kind === 'record_issued' ||
        kind === 'refresh_due' ||
        kind === 'appeal_answered' ||
        kind === 'judge_asked' ||
        kind === 'meeting_called' ||
        kind === 'certificate_ending' ||
        kind === 'committee_unregistered' ||
        kind === 'report_owed' ||
        kind === 'hearing_unrecorded' ||
        kind === 'reply_owed' ||
        kind === 'paper_judged'
          ? t(`messages.subject-${kind}`)
          : t(`messages.subject-${kind}`, { n }),
      greeting: t('letters.greeting', { name }),
      body: t('messages.letterLead'),
      points: notices.map((notice) => ({
        heading: `${t(`messages.kind-${notice.kind}`)}${sign[locale]}${notice.title[locale]}`,
        lines: noticeLines(notice, today, t),
      })),
      link: account === 'open' ? linkOf(notices, t, address) : { words: t('messages.letterClaimLink'), href: address('/claim') },
      notes: [
        ...(askedBy === null ? [] : [t('messages.letterReminder', { by: askedBy })]),
        ...(notices.some((notice) => isMandatory(notice) && notice.review === null && !notice.proofs && !notice.panel && !notice.errand)
          ? [t('messages.letterWhy', { n: weeklyCeiling })]
          : []),
        ...(notices.some(({ proofs }) => proofs) ? [t('messages.letterProofs')] : []),
        ...(notices.some((notice) => notice.kind === 'reply_owed' || notice.kind === 'hearing_unrecorded')
          ? [t('messages.letterHosts')]
          : []),
        ...(notices.some(({ review }) => review !== null) ? [t('messages.letterReview')] : []),
        ...(isUnsubscribable ? [{ words: t('messages.letterStop'), href: address(`/unsubscribe/${unsubscribe}`) }] : []),
        ...(account === 'open' ? [{ words: t('messages.letterSettings'), href: address('/account/letters') }] : []),
      ],
      sender: t('letters.sender'),
    },
    locale,
  );
  const headers: Record<string, string> = isUnsubscribable
    ? {
        'List-Unsubscribe': `<${new URL(`/api/unsubscribe/${unsubscribe}`, site).href}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
    : {};
  return { ...letter, headers };
};
