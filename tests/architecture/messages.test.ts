import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Bilingual } from '#domain/shared/locale.ts';
import { catalogue } from '#i18n/catalogue.ts';
import { faults } from '#i18n/faults.ts';
import { refusals } from '#i18n/refusals.ts';
import { sourcesIn, textOf } from '../support/sources.ts';

const keyed: { namespace: string; key: string; said: Bilingual }[] = Object.entries({ ...catalogue, faults, refusals }).flatMap(
  ([namespace, messages]) => Object.entries(messages as Record<string, Bilingual>).map(([key, said]) => ({ namespace, key, said })),
);
const name = ({ namespace, key }: { namespace: string; key: string }) => `${namespace}.${key}`;

/** Words that are the same in both languages because they are names, codes or signs. */
const sameInBoth: string[] = [];

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).sort();
const han = /\p{Script=Han}/u;

describe('interface words', () => {
  it('are not the same sentence in both languages', () =>
    expect(keyed.filter(({ said }) => said['zh-CN'] === said.en && han.test(said.en + said['zh-CN'])).map(name)).toEqual([]));

  it('are Chinese in Chinese, unless they are a name', () =>
    expect(
      keyed
        .filter(({ said }) => /\p{L}{3}/u.test(said['zh-CN'].replace(/\{\w+\}/g, '')) && !han.test(said['zh-CN']))
        .map(name)
        .filter((key) => !sameInBoth.includes(key)),
    ).toEqual([]));

  it('leave the same places open in both languages', () =>
    expect(keyed.filter(({ said }) => places(said['zh-CN']).join() !== places(said.en).join()).map(name)).toEqual([]));

  it('are each used somewhere', () => {
    const sources = sourcesIn('src')
      .filter(({ path }) => !/^src\/i18n\/(messages\/|faults|refusals)/.test(path))
      .map(({ text }) => text)
      .join('\n');
    const patterns = [...sources.matchAll(/`(\w+)\.([\w-]*)\$\{[^}]+\}([\w-]*)`/g)].map(([, namespace = '', start = '', end = '']) => ({
      namespace,
      start,
      end,
    }));
    const quoted = new Set([...sources.matchAll(/'([\w.-]+)'/g)].map(([, word]) => word));
    const ofPaper = new Set([...sources.matchAll(/\bwords\.(\w+)/g)].map(([, word]) => word));
    const startsOfPaper = [...sources.matchAll(/[wW]ords\[`([\w-]+)\$\{/g)].map(([, start = '']) => start);
    const isUsed = ({ namespace, key }: (typeof keyed)[number]) =>
      quoted.has(`${namespace}.${key}`) ||
      // Notices are left by their key; the words of a paper travel to its island as one object.
      (namespace === 'notices' && quoted.has(key)) ||
      (/^(paper|answer)$/.test(namespace) &&
        (ofPaper.has(key) || quoted.has(key) || startsOfPaper.some((start) => key.startsWith(start)))) ||
      patterns.some((one) => one.namespace === namespace && key.startsWith(one.start) && key.endsWith(one.end));
    expect(
      keyed
        .filter(({ namespace }) => namespace in catalogue)
        .filter((one) => !isUsed(one))
        .map(name),
    ).toEqual([]);
  });

  it('keep to the glossary: no word that it asks to avoid', () => {
    const concepts = parse(textOf('content/glossary.yaml')) as { id: string; avoid?: string[] }[];
    const strays = concepts.flatMap(({ id, avoid = [] }) =>
      keyed
        .filter(({ said }) =>
          avoid.some((word) =>
            han.test(word) ? said['zh-CN'].includes(word) : new RegExp(`\\b${RegExp.escape(word)}\\b`, 'i').test(said.en),
          ),
        )
        .map((one) => `${name(one)} (${id})`),
    );
    expect(strays).toEqual([]);
  });
});
