import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkNewsroom } from '#domain/content/check-newsroom.ts';
import { type Library, readLibrary } from '#domain/content/library.ts';
import { NewsroomTopic } from '#domain/content/newsroom-topic.ts';
import { readContentFiles } from '#ports/content-files.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));
const clauses = new Set(Object.values(library.regulations).flatMap((regulation) => regulation.clauses.map(({ id }) => id)));
const [slug, topic] = Object.entries(library.newsroom)[0] as [string, NewsroomTopic];
const faultsOf = (changed: Partial<NewsroomTopic>) =>
  checkNewsroom({ ...library, newsroom: { ...library.newsroom, [slug]: { ...topic, ...changed } } } satisfies Library, clauses).map(
    ({ place, fault }) => `${place}: ${fault}`,
  );

describe('the topics for newsrooms', () => {
  it('are five at least, and in order', () => {
    expect(Object.keys(library.newsroom).length).toBeGreaterThanOrEqual(5);
    expect(checkNewsroom(library, clauses)).toEqual([]);
  });

  it('have five sentences each, neither four nor six, and an error of over-generalising', () => {
    const { sentences, errors } = topic;
    expect(NewsroomTopic.safeParse(topic).success).toBe(true);
    expect(NewsroomTopic.safeParse({ ...topic, sentences: sentences.slice(0, 4) }).success).toBe(false);
    expect(NewsroomTopic.safeParse({ ...topic, sentences: [...sentences, ...sentences.slice(0, 1)] }).success).toBe(false);
    expect(NewsroomTopic.safeParse({ ...topic, sentences: sentences.map((one) => ({ ...one, sources: [] })) }).success).toBe(false);
    expect(NewsroomTopic.safeParse({ ...topic, errors: errors.filter(({ kind }) => kind !== 'field') }).success).toBe(false);
    expect(NewsroomTopic.safeParse({ ...topic, reviewOn: '2027-12-01' }).success).toBe(false);
  });

  it('are refused with a source, an office, a term or a piece that is not there', () => {
    const text = { 'zh-CN': '一句', en: 'One' };
    expect(faultsOf({ sentences: [{ text, sources: [{ clause: 'ZZ-99' }] }, ...topic.sentences.slice(1)] })).toEqual([
      'sentences.0: clause:ZZ-99 is not in the library',
    ]);
    expect(faultsOf({ ask: [...topic.ask, 'somebody'] })).toEqual(['ask: there is nobody called somebody']);
    expect(faultsOf({ terms: ['no-such-term'] })).toEqual(['terms: term no-such-term is not in the glossary']);
    expect(faultsOf({ pieces: ['no-such-piece'] })).toEqual(['pieces: there is no piece no-such-piece']);
  });

  it('use the words that a headline should stop at only where they quote an error', () => {
    const loud = { 'zh-CN': '彻底失控', en: 'An ethics crisis' };
    expect(faultsOf({ unknown: [loud, ...topic.unknown] }).length).toBe(3);
    const [error] = topic.errors;
    if (!error) throw new Error('There is no error.');
    expect(faultsOf({ errors: [...topic.errors, { ...error, written: loud }] })).toEqual([]);
    expect(faultsOf({ errors: [...topic.errors, { ...error, instead: loud }] }).length).toBe(3);
  });
});
