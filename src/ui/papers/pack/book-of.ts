import type { PackContent } from '#domain/reporting/pack/content.ts';
import type { Translate } from '#i18n/t.ts';
import type { Book, BookChapter } from './book.ts';
import { bookWords } from './book-words.ts';
import { certificatesChapter, committeesChapter } from './committee-chapters.ts';
import { compositionChapter } from './composition-chapter.ts';
import { decisionsChapter, gapsChapter, standingChapter } from './decision-chapters.ts';
import { listedChapter, projectsChapter } from './project-chapters.ts';
import { summaryChapter } from './summary-chapter.ts';
import { eventsChapter, hoursChapter } from './training-chapters.ts';

const howChapter = (t: Translate): BookChapter => ({
  id: 'how',
  title: t('packBook.chapter-how'),
  sheet: t('packBook.chapter-how'),
  notes: [t('packBook.how1'), t('packBook.how2'), t('packBook.how3'), t('packBook.defaults')],
  tables: [],
});

/** The chapters of a pack in words. A report tells first how the requirements are met; an inspection looks at the committee first. */
export const chaptersOf = (content: PackContent, t: Translate): BookChapter[] => {
  const { about, committees, hours, events, projects, decisions, standing } = content;
  const reach = about.unit ? 'unit' : about.committee === null ? 'institution' : 'committee';
  const register = reach === 'unit' ? [] : [committeesChapter(committees, t), compositionChapter(committees, t)];
  const committee = [...register, certificatesChapter(content, t)];
  const training = [hoursChapter(hours, t), eventsChapter(events, reach, t)];
  const gate = [projectsChapter(projects, t), listedChapter(projects, t)];
  const rest = [decisionsChapter(decisions, t), gapsChapter(standing, t), howChapter(t)];
  const summary = summaryChapter(content, t);
  return about.kind === 'annual'
    ? [summary, standingChapter(standing, t), ...committee, ...training, ...gate, ...rest]
    : [summary, ...committee, ...training, ...gate, standingChapter(standing, t), ...rest];
};

type Sealed = { content: PackContent; digest: string };

/** A sealed pack in words, with where to check it. */
export const bookOf = ({ content, digest }: Sealed, verifyUrl: string, t: Translate): Book => {
  const { about } = content;
  const { locale } = t;
  const words = bookWords(t);
  const { code, kind, institution, committee, unit, from, day, knownAt } = about;
  const part = committee ?? unit;
  const home = locale === 'en' ? institution.nameEn : institution.nameZh;
  const days = { from: words.day(from), day: words.day(day) };
  const title = t(`packBook.title-${kind}`);
  const laws = kind === 'annual' ? (['annual', 'training', 'committee'] as const) : (['training', 'team', 'committee'] as const);
  return {
    locale,
    code,
    title,
    notice: institution.isDemo ? { label: t('common.demo'), text: t('packBook.demo') } : null,
    intro: [t(`packBook.intro-${kind}`, { ...days, known: words.instant(knownAt) })],
    basis: { label: t('packBook.basis'), lines: laws.map((one) => t(`packBook.basis-${one}`)) },
    about: [
      { term: t('packBook.institution'), value: home },
      { term: t('packBook.subject'), value: part ? words.of(part) : t('packBook.wholeInstitution') },
      { term: t('packBook.period'), value: t('packBook.periodValue', days) },
      { term: t('packBook.asOf'), value: days.day },
      { term: t('packBook.knownAt'), value: words.instant(knownAt) },
      { term: t('packBook.code'), value: code },
      { term: t('packBook.digest'), value: digest },
      { term: t('packBook.verifyAt'), value: verifyUrl },
    ],
    chapters: chaptersOf(content, t),
    closing: t('packBook.closing'),
    digest,
    check: { url: verifyUrl, label: t('packBook.qr') },
    author: home,
    sealedAt: new Date(knownAt),
    running: `${title} · ${part ? words.of(part) : home} · ${days.day}`,
  };
};
