import { locales } from '../shared/locale.ts';
import { wordsIn } from './headline-words.ts';
import type { Library } from './library.ts';
import type { NewsroomTopic } from './newsroom-topic.ts';
import type { ContentFault } from './outline.ts';
import { sourceKey } from './source-key.ts';

/** Everything a topic says in its own voice, by place: all but what it quotes as an error. */
const saidIn = ({ title, about, sentences, errors, unknown }: NewsroomTopic): [string, Record<'zh-CN' | 'en', string>][] => [
  ['title', title],
  ['about', about],
  ...sentences.map(({ text }, i): [string, typeof text] => [`sentences.${i}`, text]),
  ...errors.flatMap(({ wrong, instead }, i): [string, typeof wrong][] => [
    [`errors.${i}.wrong`, wrong],
    [`errors.${i}.instead`, instead],
  ]),
  ...unknown.map((one, i): [string, typeof one] => [`unknown.${i}`, one]),
];

/** What is wrong with the topics for newsrooms: sources, offices, terms or pieces that are not there, and words that a headline should stop at. */
export const checkNewsroom = (library: Library, clauses: ReadonlySet<string>): ContentFault[] => {
  const faults: ContentFault[] = [];
  const findings = new Set(library.evidence.map(({ id }) => id));
  const terms = new Set(library.glossary.map(({ id }) => id));
  const isThere = (key: string): boolean => {
    const [kind, name = ''] = key.split(':');
    if (kind === 'clause') return clauses.has(name);
    return kind === 'case' ? name in library.cases : findings.has(name);
  };
  const asked = new Set<string>();
  const numbers = new Map<number, string>();

  for (const [slug, topic] of Object.entries(library.newsroom)) {
    const say = (place: string, fault: string, cure: string) => faults.push({ file: `newsroom/${slug}.yaml`, place, fault, cure });
    const namesake = numbers.get(topic.number);
    if (namesake) say('number', `${namesake} has this number`, 'Give each topic a number of its own');
    numbers.set(topic.number, slug);
    topic.sentences.forEach(({ sources }, i) => {
      for (const key of sources.flatMap((source) => sourceKey(source) ?? []))
        if (!isThere(key)) say(`sentences.${i}`, `${key} is not in the library`, 'Name a clause, case or finding of content/');
    });
    for (const key of topic.ask) {
      asked.add(key);
      if (!library.whomToAsk[key]) say('ask', `there is nobody called ${key}`, 'Name a key of content/newsroom/whom-to-ask.yaml');
    }
    for (const id of topic.terms) if (!terms.has(id)) say('terms', `term ${id} is not in the glossary`, 'Add it to content/glossary.yaml');
    for (const piece of topic.pieces)
      if (!library.pieces[piece]) say('pieces', `there is no piece ${piece}`, 'Name pieces of content/outreach');
    for (const [place, said] of saidIn(topic))
      for (const locale of locales)
        for (const { word } of wordsIn(locale, said[locale]))
          say(`${place}, ${locale}`, `“${word}” is a word to stop at`, 'Say what is so without it; only errors.written may quote it');
  }
  for (const key of Object.keys(library.whomToAsk))
    if (!asked.has(key))
      faults.push({
        file: 'newsroom/whom-to-ask.yaml',
        place: key,
        fault: 'no topic names it',
        cure: 'Name it in a topic, or take it out',
      });
  return faults;
};
