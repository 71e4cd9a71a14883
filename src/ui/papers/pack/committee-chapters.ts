import type { PackCertificate, PackChapters, PackContent, PackSeat } from '#domain/reporting/pack/content.ts';
import type { Translate } from '#i18n/t.ts';
import { type BookChapter, type BookTable, cellOf } from './book.ts';
import { bookWords } from './book-words.ts';

const seatTable = (caption: string, seats: readonly PackSeat[], t: Translate): BookTable => {
  const words = bookWords(t);
  return {
    caption,
    heads: [t('packBook.name'), t('packBook.role'), t('packBook.term'), t('packBook.appointedHead')],
    shares: [0.24, 0.2, 0.36, 0.2],
    rows: seats.map((seat) => [
      words.person(seat),
      cellOf(t(`committees.role-${seat.role}`)),
      [{ text: words.span(seat.startedOn, seat.finishedOn) }, { text: t('packBook.nth', { n: seat.term }), tone: 'quiet' }],
      cellOf(words.day(seat.appointedOn)),
    ]),
  };
};

export const committeesChapter = ({ committees }: PackChapters['committees'], t: Translate): BookChapter => {
  const words = bookWords(t);
  const title = t('packBook.chapter-committees');
  return {
    id: 'committees',
    title,
    sheet: t('committees.title'),
    notes:
      committees.length === 0
        ? [t('packBook.fault-no_committee')]
        : committees.map(({ name, kind, domains, foundedOn, competentAuthority }) =>
            [
              words.of(name),
              t(`committees.kind-${kind}`),
              words.join(domains.map((domain) => t(`projects.domain-${domain}`))),
              t('packBook.foundedLine', { day: words.day(foundedOn) }),
              competentAuthority,
            ]
              .filter(Boolean)
              .join(' · '),
          ),
    tables: committees.flatMap(({ name, seats, left }) => [
      seatTable(t('packBook.membersCaption', { committee: words.of(name) }), seats, t),
      ...(left.length > 0 ? [seatTable(t('packBook.leftCaption', { committee: words.of(name) }), left, t)] : []),
    ]),
  };
};

const happenedWords = ({ happened }: PackCertificate, t: Translate) => {
  const words = bookWords(t);
  return happened.map(({ kind, on }) => t('packBook.happenedLine', { day: words.day(on), what: t(`packBook.happened-${kind}`) }));
};

export const certificatesChapter = ({ certificates: { certificates }, committees }: PackContent, t: Translate): BookChapter => {
  const words = bookWords(t);
  const title = t('packBook.chapter-certificates');
  const holders = new Set(certificates.map(({ name, staffNumber }) => `${name} ${staffNumber}`));
  const without = committees.committees.flatMap(({ seats }) =>
    seats.filter(({ name, staffNumber, role }) => role !== 'consultant' && !holders.has(`${name} ${staffNumber}`)).map(({ name }) => name),
  );
  return {
    id: 'certificates',
    title,
    sheet: t('packBook.certificate'),
    notes: [
      ...(certificates.length === 0 ? [t('packBook.none')] : []),
      ...(without.length > 0 ? [t('packBook.uncertified', { names: words.join([...new Set(without)]) })] : []),
    ],
    tables:
      certificates.length === 0
        ? []
        : [
            {
              caption: null,
              heads: [t('packBook.name'), t('packBook.certificate'), t('packBook.validSpan'), t('packBook.state')],
              shares: [0.18, 0.4, 0.27, 0.15],
              rows: certificates.map((one) => [
                words.person(one),
                [{ text: `${words.of(one.title)} ${one.version}` }, { text: one.serial, tone: 'number' }],
                cellOf(words.span(one.validFrom, one.until)),
                [
                  {
                    text: t(`certifications.state-${one.state}`),
                    ...(one.state !== 'valid' && one.state !== 'due' && { tone: 'missing' as const }),
                  },
                  ...happenedWords(one, t).map((text) => ({ text, tone: 'quiet' as const })),
                ],
              ]),
            },
          ],
  };
};
