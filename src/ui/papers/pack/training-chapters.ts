import { asHours } from '#domain/hours/ledger.ts';
import type { PackChapters, PackEvent } from '#domain/reporting/pack/content.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { Translate } from '#i18n/t.ts';
import { type BookChapter, type BookTable, cellOf } from './book.ts';
import { bookWords } from './book-words.ts';

export const hoursChapter = ({ members, everybody }: PackChapters['hours'], t: Translate): BookChapter => {
  const words = bookWords(t);
  const credits = (one: (typeof members)[number]) =>
    cellOf(...one.credits.map(({ scheme, amount }) => t('packBook.creditLine', { scheme, n: amount })));
  return {
    id: 'hours',
    title: t('packBook.chapter-hours'),
    sheet: t('packBook.chapter-hours'),
    notes: [
      t('packBook.how3'),
      ...(everybody ? [t('packBook.hoursEverybodyNote', { people: everybody.people, n: asHours(everybody.minutes) })] : []),
    ],
    tables: [
      {
        caption: t('packBook.hoursMembers'),
        heads: [t('packBook.name'), t('packBook.hours'), t('packBook.topics'), t('packBook.credits')],
        shares: [0.2, 0.14, 0.42, 0.24],
        rows: members.map((one) => [
          words.person(one),
          one.minutes === 0 ? [{ text: words.hours(0), tone: 'missing' as const }] : cellOf(words.hours(one.minutes)),
          words.topicLines(one.topics),
          credits(one),
        ]),
      },
      ...(everybody && everybody.topics.length > 0
        ? [
            {
              caption: t('packBook.hoursEverybody'),
              heads: [t('packBook.topic'), t('packBook.hours')],
              shares: [0.7, 0.3],
              rows: everybody.topics.map(({ topic, title, minutes }) => [cellOf(words.topic(topic, title)), cellOf(words.hours(minutes))]),
            },
          ]
        : []),
    ].filter(({ rows }) => rows.length > 0),
  };
};

const signInTable = (event: PackEvent, t: Translate): BookTable => {
  const words = bookWords(t);
  return {
    caption: t('packBook.signInCaption', { event: words.of(event.title), day: words.day(dayOf(new Date(event.startsAt))) }),
    heads: [t('packBook.name'), t('packBook.signedAt'), t('packBook.way')],
    shares: [0.34, 0.38, 0.28],
    rows: event.signed.map((one) => [words.person(one), cellOf(words.instant(one.at)), cellOf(t(`events.way-${one.way}`))]),
  };
};

const correctionTable = (event: PackEvent, t: Translate): BookTable => {
  const words = bookWords(t);
  return {
    caption: t('packBook.corrections', { event: words.of(event.title) }),
    heads: [t('packBook.name'), t('packBook.correction'), t('packBook.reason'), t('packBook.by')],
    shares: [0.2, 0.14, 0.36, 0.3],
    rows: event.corrections.map(({ name, is, reason, by, at }) => [
      cellOf(name),
      cellOf(t(`packBook.correction-${is}`)),
      cellOf(reason),
      [{ text: by }, { text: words.instant(at), tone: 'quiet' }],
    ]),
  };
};

const scanTable = (events: readonly PackEvent[], t: Translate): BookTable[] => {
  const words = bookWords(t);
  const rows = events.flatMap((event) =>
    event.sheets.map(({ title, digest }) => [
      cellOf(words.of(event.title)),
      cellOf(title, t('packBook.inArchive')),
      [{ text: digest, tone: 'number' as const }],
    ]),
  );
  const heads = [t('packBook.event'), t('packBook.scan'), 'SHA-256'];
  return rows.length === 0 ? [] : [{ caption: t('packBook.scans'), heads, shares: [0.35, 0.3, 0.35], rows }];
};

/** The events, then the sign-in list of each, what was put right on it, and the scanned sheets. */
export const eventsChapter = (
  { events }: PackChapters['events'],
  reach: 'committee' | 'unit' | 'institution',
  t: Translate,
): BookChapter => {
  const words = bookWords(t);
  return {
    id: 'events',
    title: t('packBook.chapter-events'),
    sheet: t('packBook.chapter-events'),
    notes: [
      ...(events.length === 0 ? [t('packBook.none')] : []),
      ...(events.length > 0 && reach !== 'institution' ? [t(reach === 'unit' ? 'packBook.signedSomeOfUnit' : 'packBook.signedSome')] : []),
    ],
    tables: [
      ...(events.length === 0
        ? []
        : [
            {
              caption: null,
              heads: [t('packBook.event'), t('packBook.when'), t('packBook.worth'), t('packBook.present'), t('packBook.confirmed')],
              shares: [0.26, 0.28, 0.2, 0.09, 0.17],
              rows: events.map((one) => [
                [{ text: words.of(one.title) }, { text: t(`events.kind-${one.kind}`), tone: 'quiet' as const }],
                [{ text: words.instant(one.startsAt) }, { text: one.place ?? t('packBook.online'), tone: 'quiet' as const }],
                words.topicLines(one.topics.map((topic) => ({ ...topic, title: null }))),
                cellOf(t('packBook.presentN', { n: one.present })),
                one.confirmedOn === null
                  ? [{ text: t('packBook.unconfirmed'), tone: 'missing' as const }]
                  : cellOf(words.day(one.confirmedOn)),
              ]),
            },
          ]),
      ...events.flatMap((one) => [
        ...(one.signed.length > 0 ? [signInTable(one, t)] : []),
        ...(one.corrections.length > 0 ? [correctionTable(one, t)] : []),
      ]),
      ...scanTable(events, t),
    ],
  };
};
