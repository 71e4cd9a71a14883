import type { Node } from '@markdoc/markdoc';
import type { Block, Runs } from './book.ts';
import type { Reading } from './reading.ts';
import { isInlineTag, runsIn } from './runs.ts';
import { tagForms } from './tag-forms.ts';

const isBlank = (node: Node) => node.type === 'softbreak' || (node.type === 'text' && String(node.attributes.content).trim() === '');

/** The tags of a paragraph that holds nothing else: one written on a line of its own inside another is read as text. */
const tagsAlone = (paragraph: Node): Node[] => {
  const inside = paragraph.children.flatMap((child) => child.children).filter((node) => !isBlank(node));
  return inside.length > 0 && inside.every((node) => node.type === 'tag' && !isInlineTag(node)) ? inside : [];
};

const rowsOf = (table: Node): Node[] =>
  table.children.flatMap((part) =>
    part.type === 'tr' ? [part] : part.type === 'thead' || part.type === 'tbody' ? part.children : rowsOf(part),
  );

const tableOf = (node: Node, reading: Reading): Block => {
  const [head, ...rows] = rowsOf(node);
  const cells = (row: Node): Runs[] => row.children.map((cell) => runsIn(cell.children, reading));
  const right = (head?.children ?? []).flatMap((cell, i) => (cell.attributes.align === 'right' ? [i] : []));
  return { is: 'table', caption: null, heads: head ? cells(head) : [], rows: rows.map(cells), right };
};

/** An item of a list holds blocks, or bare text with perhaps a list below it. */
const itemOf = (item: Node, reading: Reading): Block[] => {
  const inline = item.children.filter(({ type }) => type === 'inline');
  const rest = blocksOf(
    item.children.filter(({ type }) => type !== 'inline'),
    reading,
  );
  return inline.length > 0 ? [{ is: 'paragraph', runs: runsIn(inline, reading) }, ...rest] : rest;
};

const blockOf = (node: Node, reading: Reading): Block[] => {
  const { type, attributes, children } = node;
  switch (type) {
    case 'heading': {
      const text = runsIn(children, reading)
        .map((run) => run.text)
        .join('');
      return [{ is: 'heading', level: Math.min(4, Math.max(2, Number(attributes.level))) as 2 | 3 | 4, text }];
    }
    case 'paragraph': {
      const tags = tagsAlone(node);
      return tags.length > 0 ? blocksOf(tags, reading) : [{ is: 'paragraph', runs: runsIn(children, reading) }];
    }
    case 'list':
      return [{ is: 'list', mark: attributes.ordered ? 'number' : 'dot', items: children.map((item) => itemOf(item, reading)) }];
    case 'table':
      return [tableOf(node, reading)];
    case 'blockquote':
      return [{ is: 'box', tone: 'plain', part: 'callout', label: null, title: null, blocks: blocksOf(children, reading) }];
    case 'fence':
      return [{ is: 'paragraph', runs: [{ text: String(attributes.content).trimEnd(), code: true }] }];
    case 'hr':
      return [];
    case 'inline':
      return [{ is: 'paragraph', runs: runsIn(children, reading) }];
    case 'tag':
      return tagForms(node, reading, (nodes) => blocksOf(nodes, reading));
    default:
      return blocksOf(children, reading);
  }
};

/** What nodes of a lesson are on paper. */
export const blocksOf = (nodes: readonly Node[], reading: Reading): Block[] => nodes.flatMap((node) => blockOf(node, reading));
