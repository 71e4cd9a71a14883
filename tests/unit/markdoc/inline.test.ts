import Markdoc, { type Config } from '@markdoc/markdoc';
import { expect, it } from 'vitest';
import { inline } from '../../../src/markdoc/inline.ts';

const tag = { render: 'x', attributes: { id: { type: String }, as: { type: String }, after: { type: String } } };
const config: Config = { nodes: { inline: { transform: inline } }, tags: { clause: { ...tag, selfClosing: true }, term: tag } };
const html = (source: string) => Markdoc.renderers.html(Markdoc.transform(Markdoc.parse(source), config));

it.each([
  ['between Han lines', '评估没有\n规定', '评估没有规定'],
  ['after a full stop and before a digit', '公布。\n2023年', '公布。2023年'],
  ['between Latin words', 'two\nlines', 'two lines'],
  ['beside an English quotation mark', 'he said “no.”\n“Why?”', 'he said “no.” “Why?”'],
])('a line ending %s', (_, source, shown) => expect(html(source)).toBe(`<article><p>${shown}</p></article>`));

it('drops the space that closing bold needs, also before a term', () => {
  expect(html('**一份。** 申请')).toContain('</strong>申请');
  expect(html('**一份。** {% term id="a" %}负责人{% /term %}申请')).toContain('</strong><x id="a">负责人');
});

it('tells a citation which one came before it in the paragraph, and no further', () => {
  const cite = (id: string) => `{% clause id="${id}" as="citation" /%}`;
  expect(html(`甲${cite('GR-07')}乙${cite('GR-08')}`)).toContain('id="GR-08" as="citation" after="GR-07"');
  expect(html(`甲${cite('GR-07')}\n\n乙${cite('GR-08')}`)).not.toContain('after=');
});
