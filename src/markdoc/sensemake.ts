import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isExpert = (node: Node) => node.type === 'tag' && node.tag === 'expert';

/** Sorts what stands in a worksheet into the case, and what an expert wrote for each step, which waits until one's own is written. */
export const sensemake = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  const experts = node.children.filter(isExpert);
  return new Markdoc.Tag(
    this.render as unknown as string,
    { ...node.transformAttributes(config), experts: experts.length > 0 ? 'some' : 'none' },
    [
      new Markdoc.Tag('div', { class: 'worksheet-case' }, shown(node.children.filter((child) => !isExpert(child)))),
      ...(experts.length > 0 ? [new Markdoc.Tag('div', { class: 'worksheet-expert' }, shown(experts))] : []),
    ],
  );
};
