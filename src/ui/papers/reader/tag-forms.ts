import type { Node } from '@markdoc/markdoc';
import { actForms } from './act-forms.ts';
import { type Block, paragraph } from './book.ts';
import { documentForms } from './document-forms.ts';
import { labForms } from './lab-forms.ts';
import { numberForms } from './number-forms.ts';
import { addressOf, type Inside, type Reading } from './reading.ts';
import { ruleForms } from './rule-forms.ts';
import { workForms } from './work-forms.ts';

const forms: Record<string, (node: Node, reading: Reading, inside: Inside) => Block[]> = {
  ...ruleForms,
  ...actForms,
  ...workForms,
  ...labForms,
  ...documentForms,
  ...numberForms,
};

/** What a tag is on paper. One that lives on a page alone is named, with what it holds and where it is. */
export const tagForms = (node: Node, reading: Reading, inside: Inside): Block[] => {
  const own = reading.form?.(node, reading);
  if (own) return own;
  const form = forms[node.tag ?? ''];
  if (form) return form(node, reading, inside);
  const { t, course } = reading;
  const address = addressOf(course ? `/courses` : '/', reading);
  return [
    {
      is: 'box',
      tone: 'plain',
      part: 'outside',
      label: t('readers.onThePage'),
      title: node.attributes.title === undefined ? null : String(node.attributes.title),
      blocks: [...inside(node.children), paragraph(address, 'small')],
    },
  ];
};
