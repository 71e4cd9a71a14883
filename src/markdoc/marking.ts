import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';
import { lifted } from './lifted.ts';

const isTag = (name: string) => (node: Node) => node.type === 'tag' && node.tag === name;

/** Sorts what stands in a document to be marked into the words before it, its passages with what is said of each, what it lacks, and the words after it. */
export const marking = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  const children = lifted(node.children, ['passage', 'lack']);
  const passages = children.filter(isTag('passage'));
  const lacks = children.filter(isTag('lack'));
  const first = passages[0] ? children.indexOf(passages[0]) : children.length;
  const rest = children.slice(first).filter((child) => !passages.includes(child) && !lacks.includes(child));
  const attributes = {
    ...node.transformAttributes(config),
    passages: passages.map((passage) => ({ ...passage.attributes })),
    ...(lacks.length > 0 && { lacks: lacks.map((lack) => lack.attributes.element) }),
  };
  for (const passage of passages) passage.attributes.document = node.attributes.id;
  return new Markdoc.Tag(this.render as unknown as string, attributes, [
    new Markdoc.Tag('div', { class: 'marking-intro' }, shown(children.slice(0, first))),
    new Markdoc.Tag('ol', { class: 'verdicts' }, shown(passages)),
    new Markdoc.Tag('ul', { class: 'lacks' }, shown(lacks)),
    new Markdoc.Tag('div', { class: 'marking-after' }, shown(rest)),
  ]);
};
