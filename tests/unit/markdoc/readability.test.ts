import Markdoc, { type Config } from '@markdoc/markdoc';
import { expect, it } from 'vitest';
import { tagSchemas } from '#domain/content/tags/schemas.ts';
import { attributesOf } from '../../../src/markdoc/attributes-of.ts';
import { readability } from '../../../src/markdoc/readability.ts';

const config: Config = {
  tags: {
    readability: { render: 'r', attributes: { ...attributesOf(tagSchemas.readability), samples: { type: Array } }, transform: readability },
    sample: { attributes: attributesOf(tagSchemas.sample) },
  },
};
const source = `{% readability id="r-x" title="T" %}
Before it.

{% sample id="before" label="B" %}
第一句，
接着写。

- 一条
- two
  lines
{% /sample %}
{% sample id="after" label="A" %}
短。
{% /sample %}

After it.
{% /readability %}`;

it('the texts of a readability are handed on as plain words, a paragraph or an item to a line', () => {
  const tree = Markdoc.transform(Markdoc.parse(source), config) as unknown as {
    children: { attributes: { samples: { id: string; text: string }[] } }[];
  };
  expect(tree.children[0]?.attributes.samples).toEqual([
    { id: 'before', label: 'B', text: '第一句，接着写。\n一条\ntwo lines' },
    { id: 'after', label: 'A', text: '短。' },
  ]);
});

it('what stands around the texts stays around them', () =>
  expect(Markdoc.renderers.html(Markdoc.transform(Markdoc.parse(source), config))).toContain(
    '<div class="readability-intro"><p>Before it.</p></div><div class="readability-after"><p>After it.</p></div>',
  ));
