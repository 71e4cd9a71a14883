import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isReason = (node: Node) => node.type === 'tag' && node.tag === 'reason';

/** Tells each reason which scale it lies on and how the ends are called, and sorts what stands in it: the words before, the reasons, the words after. */
export const weigh = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  const reasons = node.children.filter(isReason);
  const at = reasons[0] ? node.children.indexOf(reasons[0]) : node.children.length;
  for (const { attributes } of reasons) {
    attributes.scale = node.attributes.id;
    attributes.end = node.attributes[attributes.side];
  }
  return new Markdoc.Tag(this.render as unknown as string, node.transformAttributes(config), [
    new Markdoc.Tag('div', { class: 'weigh-words' }, shown(node.children.slice(0, at))),
    new Markdoc.Tag('div', { class: 'weigh-reasons' }, shown(reasons)),
    new Markdoc.Tag('div', { class: 'weigh-after' }, shown(node.children.slice(at).filter((child) => !isReason(child)))),
  ]);
};
