import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isChoice = (node: Node) => node.type === 'tag' && node.tag === 'choice';

/** Sorts what stands in a dilemma into the scene, the choices, and the words after them, which wait until a choice is made. */
export const dilemma = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const { id } = node.attributes;
  const choices = node.children.filter(isChoice);
  const [first, last] = [choices[0], choices.at(-1)];
  const at = (choice: Node | undefined) => (choice ? node.children.indexOf(choice) : node.children.length);
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  for (const choice of choices) choice.attributes.dilemma = id;
  return new Markdoc.Tag(this.render as unknown as string, node.transformAttributes(config), [
    ...shown(node.children.slice(0, at(first))),
    new Markdoc.Tag('fieldset', { class: 'options' }, shown(choices)),
    new Markdoc.Tag('div', { class: 'dilemma-after' }, shown(node.children.slice(at(last) + 1))),
  ]);
};
