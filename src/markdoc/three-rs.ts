import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isChange = (node: Node) => node.type === 'tag' && node.tag === 'change';

/** Tells a protocol which changes are offered, and sorts what stands in it: the protocol, the changes, the words after them. */
export const threeRs = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  const changes = node.children.filter(isChange);
  const offered = JSON.stringify(changes.map(({ attributes }) => attributes));
  const at = changes[0] ? node.children.indexOf(changes[0]) : node.children.length;
  for (const change of changes) change.attributes.protocol = node.attributes.id;
  return new Markdoc.Tag(this.render as unknown as string, { ...node.transformAttributes(config), offered }, [
    new Markdoc.Tag('div', { class: 'protocol-words' }, shown(node.children.slice(0, at))),
    new Markdoc.Tag('div', { class: 'protocol-changes' }, shown(changes)),
    new Markdoc.Tag('div', { class: 'protocol-after' }, shown(node.children.slice(at).filter((child) => !isChange(child)))),
  ]);
};
