import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isParty = (node: Node) => node.type === 'tag' && node.tag === 'party';

/** Numbers those concerned, tells the map who they are, and sorts what stands in it: the scene, the parties with what is said of each, the words after. */
export const stakeholders = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  const parties = node.children.filter(isParty);
  const known = JSON.stringify(parties.map(({ attributes }) => attributes));
  const at = parties[0] ? node.children.indexOf(parties[0]) : node.children.length;
  for (const [i, party] of parties.entries()) party.attributes.number = i + 1;
  return new Markdoc.Tag(this.render as unknown as string, { ...node.transformAttributes(config), known }, [
    new Markdoc.Tag('div', { class: 'party-words' }, shown(node.children.slice(0, at))),
    new Markdoc.Tag('div', { class: 'party-reasons' }, shown(parties)),
    new Markdoc.Tag('div', { class: 'party-after' }, shown(node.children.slice(at).filter((child) => !isParty(child)))),
  ]);
};
