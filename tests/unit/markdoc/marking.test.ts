import Markdoc, { type Config } from '@markdoc/markdoc';
import { expect, it } from 'vitest';
import { tagSchemas } from '#domain/content/tags/schemas.ts';
import { attributesOf } from '../../../src/markdoc/attributes-of.ts';
import { marking } from '../../../src/markdoc/marking.ts';

const held = (name: 'annotate' | 'consentcritique') => ({
  render: name,
  attributes: { ...attributesOf(tagSchemas[name]), passages: { type: Array }, lacks: { type: Array } },
  transform: marking,
});
const config: Config = {
  tags: {
    annotate: held('annotate'),
    consentcritique: held('consentcritique'),
    passage: { render: 'passage', attributes: { ...attributesOf(tagSchemas.passage), document: { type: String } } },
    lack: { render: 'lack', attributes: attributesOf(tagSchemas.lack) },
  },
};

const source = `{% consentcritique id="c-one" title="T" form="easy" %}
Before.

{% passage id="p1" text="A" verdict="problem" issue="promise" fix="B" weight="critical" %}Why.{% /passage %}
{% passage id="p2" text="C" verdict="fine" %}Sound.{% /passage %}
{% lack element="injury" %}Who pays.{% /lack %}

After.
{% /consentcritique %}`;

it('a document to be marked reads in full without a script: before, passages with reasons, what is lacking, after', () => {
  const tree = Markdoc.transform(Markdoc.parse(source), config);
  expect(Markdoc.renderers.html(tree)).toMatchInlineSnapshot(
    `"<article><consentcritique id="c-one" title="T" form="easy" passages="[object Object],[object Object]" lacks="injury"><div class="marking-intro"><p>Before.</p></div><ol class="verdicts"><passage id="p1" text="A" verdict="problem" weight="critical" issue="promise" fix="B" document="c-one">Why.</passage><passage id="p2" text="C" verdict="fine" document="c-one">Sound.</passage></ol><ul class="lacks"><lack element="injury">Who pays.</lack></ul><div class="marking-after"><p>After.</p></div></consentcritique></article>"`,
  );
});

it('its passages and what it lacks are handed to its face', () => {
  const tree = Markdoc.transform(Markdoc.parse(source), config) as unknown as { children: { attributes: Record<string, unknown> }[] };
  expect(tree.children[0]?.attributes).toMatchObject({
    lacks: ['injury'],
    passages: [
      { id: 'p1', text: 'A', verdict: 'problem', issue: 'promise', fix: 'B', weight: 'critical' },
      { id: 'p2', text: 'C', verdict: 'fine' },
    ],
  });
});
