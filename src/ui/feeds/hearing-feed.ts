import { type HearingState, type RecordPart, recordParts } from '#domain/participation/hearing.ts';
import type { ThemeOutcome } from '#domain/participation/theme.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { Translate } from '#i18n/t.ts';
import { whenWords } from '../events/event-words.ts';
import { type Block, paragraph, strong } from '../papers/reader/book.ts';
import { inLanguage } from '../participation/in-language.ts';
import { entryHtml } from './entry-html.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { addressIn, lineTo } from './piece-blocks.ts';

type Told = {
  hearing: {
    id: string;
    state: HearingState;
    title: string;
    titleEn: string | null;
    question: string;
    questionEn: string | null;
    place: string;
    placeEn: string | null;
    startsAt: Date;
    endsAt: Date;
    announcedOn: string;
    changedAt: Date;
  };
  record: (Record<RecordPart, string> & Record<`${RecordPart}En`, string | null>) | undefined;
  replies: readonly {
    point: string;
    pointEn: string | null;
    outcome: ThemeOutcome;
    reason: string;
    reasonEn: string | null;
    office: string;
    officeEn: string | null;
  }[];
};

const heading = (text: string): Block => ({ is: 'heading', level: 3, text });

const entryOf = ({ hearing, record, replies }: Told, t: Translate, site: URL): FeedEntry => {
  const url = addressIn(`/talk/hearings/${hearing.id}`, t, site);
  const said = (zh: string, en: string | null) => inLanguage(t.locale, zh, en).words;
  const part = (name: RecordPart): Block[] =>
    record
      ? [
          heading(t(`hearings.${name}`)),
          ...said(record[name], record[`${name}En`])
            .split(/\n{2,}/)
            .map((words) => paragraph(words)),
        ]
      : [];
  const blocks = [
    paragraph([whenWords(hearing, t), said(hearing.place, hearing.placeEn), t(`hearings.state-${hearing.state}`)].join(' · ')),
    paragraph(said(hearing.question, hearing.questionEn)),
    ...recordParts.flatMap(part),
    ...replies.flatMap((reply) => [
      strong(`${said(reply.point, reply.pointEn)} · ${t(`talk.outcome-${reply.outcome}`)}`),
      paragraph(said(reply.reason, reply.reasonEn)),
      paragraph(said(reply.office, reply.officeEn)),
    ]),
    lineTo(t('feeds.onHearing'), url),
  ];
  return {
    url,
    title: said(hearing.title, hearing.titleEn),
    lang: inLanguage(t.locale, hearing.title, hearing.titleEn).lang,
    summary: said(hearing.question, hearing.questionEn),
    html: entryHtml(blocks, url),
    on: hearing.announcedOn,
    changedOn: dayOf(hearing.changedAt),
    topics: [t('hearings.title')],
  };
};

/** Hearings as they are announced, recorded and answered: what changed last comes first. */
export const hearingFeed = (pages: readonly Told[], t: Translate, { site, self }: { site: URL; self: string }): Feed => ({
  title: `${t('common.siteName')} · ${t('hearings.title')}`,
  subtitle: t('hearings.lead'),
  locale: t.locale,
  home: addressIn('/talk/hearings', t, site),
  self: new URL(self, site).href,
  entries: pages.map((page) => entryOf(page, t, site)).sort((a, b) => (a.changedOn < b.changedOn ? 1 : -1)),
});
