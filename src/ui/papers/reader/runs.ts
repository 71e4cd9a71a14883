import type { Node } from '@markdoc/markdoc';
import { ruleValue } from '#domain/content/values.ts';
import { articleOf, citationOf } from '../../markdoc/clause-words.ts';
import { citationIn, inlinePieces } from '../../markdoc/inline-pieces.ts';
import type { Run, Runs } from './book.ts';
import { addressOf, citationRun, clauseIn, type Reading } from './reading.ts';

type Style = Pick<Run, 'bold' | 'italic' | 'code' | 'href' | 'term'>;

/** The tags that stand in running text. */
export const isInlineTag = (node: Node): boolean => node.tag === 'term' || node.tag === 'value' || citationIn(node) !== undefined;

/** A citation; where the document was named just before in the paragraph and is no draft, the article alone. */
const cited = (id: string, after: string | undefined, reading: Reading): Run => {
  const { t, references } = reading;
  const { clause, regulation, slug } = clauseIn(references, id);
  const isDraft = regulation.status === 'draft';
  if (after !== undefined && clause.article !== null && !isDraft && clauseIn(references, after).slug === slug)
    return citationRun(id, articleOf(clause.article, regulation, t), reading);
  const words = citationOf(clause, regulation, t);
  const draft = isDraft && !/征求意见稿|draft/.test(words) ? (t.locale === 'en' ? ' (draft)' : '（征求意见稿）') : '';
  return citationRun(id, words + draft, reading);
};

const tagRuns = (node: Node, style: Style, reading: Reading): Runs => {
  const { tag, attributes, children } = node;
  if (tag === 'term') {
    const id = String(attributes.id);
    reading.terms.add(id);
    return runsIn(children, reading, { ...style, term: id });
  }
  if (tag === 'value') {
    const found = ruleValue(reading.references.rules, String(attributes.of), reading.day);
    if (!found) throw new Error(`No rule owns ${attributes.of}.`);
    return [{ text: String(found.value), ...style }];
  }
  throw new Error(`The tag ${tag} stands in a line of text, where a reader has no form for it.`);
};

/** Running text from the nodes of a paragraph. */
export const runsIn = (children: readonly Node[], reading: Reading, style: Style = {}): Runs => {
  let after: string | undefined;
  return inlinePieces(children.flatMap((child) => (child.type === 'inline' ? child.children : [child]))).flatMap((piece): Runs => {
    if (typeof piece === 'string') return [{ text: piece, ...style }];
    const citation = citationIn(piece);
    if (citation) {
      const run = { ...cited(citation, after, reading), ...style };
      after = citation;
      return [run];
    }
    const { type, attributes } = piece;
    if (type === 'text') return [{ text: String(attributes.content), ...style }];
    if (type === 'code') return [{ text: String(attributes.content), ...style, code: true }];
    if (type === 'strong') return runsIn(piece.children, reading, { ...style, bold: true });
    if (type === 'em') return runsIn(piece.children, reading, { ...style, italic: true });
    if (type === 'hardbreak') return [{ text: '\n', ...style }];
    if (type === 'link') {
      const href = String(attributes.href);
      return runsIn(piece.children, reading, { ...style, href: href.startsWith('/') ? addressOf(href, reading) : href });
    }
    if (type === 'tag') return tagRuns(piece, style, reading);
    return runsIn(piece.children, reading, style);
  });
};
