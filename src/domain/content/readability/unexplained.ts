import type { Vocabulary } from './vocabulary.ts';

const around = 24;

/** The technical words of a text that it explains nowhere, each as it stands there with how it could be said: `安慰剂|看起来一样…`. */
export const unexplained = (text: string, { terms, explainedBefore, explainedAfter }: Vocabulary): string[] =>
  terms.flatMap(({ word, plain }) => {
    const places = [...text.matchAll(new RegExp(word, `${word.flags.replace('g', '')}g`))];
    const [first] = places;
    if (!first) return [];
    const explained = places.some(
      ({ 0: found, index }) =>
        explainedBefore.test(text.slice(Math.max(0, index - around), index)) ||
        explainedAfter.test(text.slice(index + found.length, index + found.length + around)),
    );
    return explained ? [] : [`${first[0]}|${plain}`];
  });
