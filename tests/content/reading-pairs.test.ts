import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Markdoc, { type Config, type Node } from '@markdoc/markdoc';
import { describe, expect, it } from 'vitest';
import { readabilityHints } from '#domain/content/readability/hints.ts';
import { tagSchemas } from '#domain/content/tags/schemas.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { attributesOf } from '../../src/markdoc/attributes-of.ts';
import { readability } from '../../src/markdoc/readability.ts';

const root = fileURLToPath(new URL('../../content', import.meta.url));
const config: Config = {
  tags: {
    readability: { render: 'r', attributes: { ...attributesOf(tagSchemas.readability), samples: { type: Array } }, transform: readability },
    sample: { attributes: attributesOf(tagSchemas.sample) },
  },
};
type Pair = { name: string; locale: Locale; about: 'consent' | 'anything'; before: string; after: string };

const pairsIn = (file: string): Pair[] => {
  const locale: Locale = file.endsWith('.en.mdoc') ? 'en' : 'zh-CN';
  const isReadability = (node: Node) => node.type === 'tag' && node.tag === 'readability';
  return [...Markdoc.parse(readFileSync(`${root}/${file}`, 'utf8')).walk()].filter(isReadability).map((node) => {
    const { attributes } = Markdoc.transform(node, config) as unknown as {
      attributes: { about?: Pair['about']; samples: { id: string; text: string }[] };
    };
    const text = (id: string) => attributes.samples.find((sample) => sample.id === id)?.text ?? '';
    return {
      name: `${file} ${node.attributes.id}`,
      locale,
      about: attributes.about ?? 'consent',
      before: text('before'),
      after: text('after'),
    };
  });
};

const pairs = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdoc'))
  .flatMap(pairsIn);

describe('a text before and after it was mended', () => {
  it('stands somewhere in both languages', () => expect(new Set(pairs.map(({ locale }) => locale)).size).toBe(2));
  it.each(pairs)(
    'has three hints fewer, none that comes first, and lacks nothing a form tells: $name',
    ({ before, after, locale, about }) => {
      const noticed = (text: string) => readabilityHints(text, locale, about).filter(({ tone }) => tone !== 'fine');
      const left = noticed(after);
      expect(noticed(before).length - left.length).toBeGreaterThanOrEqual(3);
      expect(left.filter(({ tone, rule }) => tone === 'red' || rule === 'elements')).toEqual([]);
    },
  );
});
