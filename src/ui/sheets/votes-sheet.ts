import type { Bilingual } from '#domain/shared/locale.ts';

type Row = {
  poll: string;
  question: Bilingual;
  crowd: string;
  series: string;
  options: { id: string; text: Bilingual }[];
  percent: number;
  votes: { from: number; to: number | null };
  publishedOn: string;
};

export const voteColumns = ['poll', 'crowd', 'series', 'option', 'percent', 'votes_from', 'votes_to', 'published_on'] as const;
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** A published row under the names that stand in the files, which no language changes. */
export const voteRecord = ({ poll, question, crowd, series, options, percent, votes, publishedOn }: Row) => ({
  poll,
  question_zh: question['zh-CN'],
  question_en: question.en,
  crowd,
  series,
  option: options.map(({ id }) => id).join('+'),
  option_zh: options.map(({ text }) => text['zh-CN']).join('；'),
  option_en: options.map(({ text }) => text.en).join('; '),
  percent,
  votes_from: votes.from,
  votes_to: votes.to,
  published_on: publishedOn,
});

const heads = [
  'poll',
  'question_zh',
  'question_en',
  'crowd',
  'series',
  'option',
  'option_zh',
  'option_en',
  'percent',
  'votes_from',
  'votes_to',
  'published_on',
] as const satisfies (keyof ReturnType<typeof voteRecord>)[];

/** Published rows as rows of a file, heads first. */
export const votesSheet = (rows: readonly Row[]): (string | number)[][] => [
  [...heads],
  ...rows.map((row) => {
    const record = voteRecord(row);
    return heads.map((head) => record[head] ?? '');
  }),
];
