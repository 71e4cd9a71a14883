import type { Locale } from '../shared/locale.ts';

/** What a word in a headline may do: frighten, make larger, make a figure of a tale, promise too much, or make a field of one event. */
export const headlineFaults = ['fear', 'size', 'tale', 'promise', 'field'] as const;
export type HeadlineFault = (typeof headlineFaults)[number];

/** A word as a reader knows it, and, where its forms differ, the pattern that finds them. */
type Word = string | { word: string; seek: string };

/** 避免泛化: words at which a headline is worth a second look. None of them is forbidden. */
export const headlineWords: Record<Locale, Record<HeadlineFault, readonly Word[]>> = {
  'zh-CN': {
    fear: ['恐怖', '惊人', '惊天', '失控', '毁灭', '细思极恐'],
    size: ['颠覆', '彻底', '终极'],
    tale: ['潘多拉', '扮演上帝', '科学狂人'],
    promise: ['绝对安全', '毫无风险', '放心'],
    field: ['伦理危机', '伦理风波', '伦理黑洞', '集体沦陷', '集体失守', '全面接管', '人人自危'],
  },
  en: {
    fear: ['terrifying', 'shocking', 'out of control', { word: 'apocalypse', seek: 'apocalyp\\w+' }],
    size: [{ word: 'revolutionary', seek: 'revolution(ary|ise\\w*|ize\\w*)' }, 'ultimate', 'game-changer'],
    tale: [{ word: 'Pandora', seek: 'pandora\\w*' }, 'playing god', { word: 'mad scientist', seek: 'mad scientists?' }],
    promise: ['absolutely safe', 'risk-free', 'no risk'],
    field: [
      'ethics crisis',
      'ethical crisis',
      'ethics storm',
      'ethical minefield',
      'takes over',
      { word: 'collapse of', seek: 'collapses? of' },
    ],
  },
};

const seekOf = (word: Word): string => (typeof word === 'string' ? word : word.seek);
const patternOf: Record<Locale, (words: readonly Word[]) => string> = {
  'zh-CN': (words) => words.map(seekOf).join('|'),
  en: (words) => `\\b(?:${words.map(seekOf).join('|')})\\b`,
};

/** The words of one fault, as a reader would list them. */
export const wordsOf = (locale: Locale, fault: HeadlineFault): string[] =>
  headlineWords[locale][fault].map((word) => (typeof word === 'string' ? word : word.word));

/** Each word in a headline that is worth a second look, in the order in which it stands there. */
export const wordsIn = (locale: Locale, headline: string): { word: string; fault: HeadlineFault; at: number }[] =>
  headlineFaults
    .flatMap((fault) =>
      [...headline.matchAll(new RegExp(patternOf[locale](headlineWords[locale][fault]), 'gi'))].map((match) => ({
        word: match[0],
        fault,
        at: match.index,
      })),
    )
    .sort((one, other) => one.at - other.at);
