import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isTag = (name: string) => (node: Node) => node.type === 'tag' && node.tag === name;

/** Tells each slide its number among all, and puts the words for the teacher after what the class sees. */
export const slides = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const sequence = node.children.filter(isTag('slide'));
  for (const [at, one] of sequence.entries()) {
    Object.assign(one.attributes, { deck: node.attributes.id, number: at + 1, of: sequence.length });
    one.children = [...one.children.filter((child) => !isTag('teacher')(child)), ...one.children.filter(isTag('teacher'))];
  }
  return new Markdoc.Tag(
    this.render as unknown as string,
    { ...node.transformAttributes(config), count: sequence.length },
    sequence.map((one) => Markdoc.transform(one, config) as RenderableTreeNode),
  );
};
