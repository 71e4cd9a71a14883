import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isTag = (name: string) => (node: Node) => node.type === 'tag' && node.tag === name;

/** Sorts what stands on a bench into the dossier, the points somebody experienced found in it, and a model opinion; the last two wait. */
export const reviewBench = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  const points = node.children.filter(isTag('point'));
  const opinions = node.children.filter(isTag('opinion'));
  for (const point of points) point.attributes.bench = node.attributes.id;
  return new Markdoc.Tag(this.render as unknown as string, node.transformAttributes(config), [
    new Markdoc.Tag('div', { class: 'bench-dossier' }, shown(node.children.filter((child) => ![...points, ...opinions].includes(child)))),
    new Markdoc.Tag('div', { class: 'bench-points' }, shown(points)),
    new Markdoc.Tag('div', { class: 'bench-opinion' }, shown(opinions)),
  ]);
};
