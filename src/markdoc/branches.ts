import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isTag = (name: string) => (node: Node) => node.type === 'tag' && node.tag === name;
const pathsIn = (scene: Node): Node[] => [...scene.walk()].filter(isTag('path'));

/** Numbers the scenes of a story with branches, tells each path the number of the scene it leads to, and puts what follows the scenes after them. */
export const branches = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const { id } = node.attributes;
  const scenes = node.children.filter(isTag('scene'));
  const numberOf = (scene: unknown) => scenes.findIndex((one) => one.attributes.id === scene) + 1;
  for (const scene of scenes) {
    const paths = pathsIn(scene);
    Object.assign(scene.attributes, { story: id, number: numberOf(scene.attributes.id), ends: paths.length === 0 ? 'here' : 'later' });
    for (const path of paths) Object.assign(path.attributes, { story: id, number: numberOf(path.attributes.to) });
  }
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  return new Markdoc.Tag(this.render as unknown as string, node.transformAttributes(config), [
    new Markdoc.Tag('div', { class: 'scenes' }, shown(scenes)),
    new Markdoc.Tag('div', { class: 'branches-after' }, shown(node.children.filter((child) => !isTag('scene')(child)))),
  ]);
};
