import { isMandatory } from '#domain/notifications/notice.ts';
import { weeklyCeiling } from '#domain/notifications/sending-time.ts';
import type { NoticeShown } from '#domain/notifications/shown.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { localised } from '../address.ts';
import { noticePlace } from '../notice-place.ts';
import { noticeLines, noticeTitle } from '../notice-words.ts';
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

const training = '/my-training';

/**
 * Where the letter leads, and where each of its points does if elsewhere: a letter about one place leads there, one about several to what they have in
 * common, and then each point names its own.
 */
const linksOf = (notices: Given['notices'], t: Translate, address: (path: string) => string) => {
  const places = notices.map((notice) => noticePlace(notice, t) ?? { words: t('messages.letterLink'), path: training });
  const to = ({ words, path }: { words: string; path: string }) => ({ words, href: address(path) });
  const [first] = places;
  const common = (): { words: string; path: string } => {
    if (first && places.every(({ path }) => path === first.path))
      return first.path === training ? { words: t('messages.letterLink'), path: training } : first;
    if (notices.every(({ review }) => review !== null)) return { words: t('messages.letterProjects'), path: '/projects' };
    if (places.some(({ path }) => path === training)) return { words: t('messages.letterLink'), path: training };
    return { words: t('messages.letterErrands'), path: '/notices' };
  };
  const link = common();
  return { link: to(link), own: places.map((place) => (place.path === link.path ? undefined : to(place))) };
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
  const { link, own } =
    account === 'open'
      ? linksOf(notices, t, address)
      : { link: { words: t('messages.letterClaimLink'), href: address('/claim') }, own: [] };
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
        kind === 'desk_waiting' ||
        kind === 'paper_judged'
          ? t(`messages.subject-${kind}`)
          : t(`messages.subject-${kind}`, { n }),
      greeting: t('letters.greeting', { name }),
      body: t('messages.letterLead'),
      points: notices.map((notice, i) => ({
        heading: `${t(`messages.kind-${notice.kind}`)}${sign[locale]}${noticeTitle(notice, t)}`,
        lines: noticeLines(notice, today, t),
        link: own[i],
      })),
      link,
      notes: [
        ...(askedBy === null ? [] : [t('messages.letterReminder', { by: askedBy })]),
        ...(notices.some((notice) => isMandatory(notice) && notice.review === null && !notice.proofs && !notice.panel && !notice.errand)
          ? [t('messages.letterWhy', { n: weeklyCeiling })]
          : []),
        ...(notices.some(({ proofs }) => proofs) ? [t('messages.letterProofs')] : []),
        ...(notices.some((notice) => notice.kind === 'reply_owed' || notice.kind === 'hearing_unrecorded')
          ? [t('messages.letterHosts')]
          : []),
        ...(notices.some(({ kind: is }) => is === 'desk_waiting') ? [t('messages.letterDesk')] : []),
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
