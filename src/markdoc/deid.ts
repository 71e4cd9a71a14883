import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

/** Hands the entries, coarser words and clues of a made-up table to its face as one text: they are data, and nothing else stands inside. */
export const deid = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const all = (tag: string) =>
    [...node.walk()].filter((child) => child.type === 'tag' && child.tag === tag).map(({ attributes }) => attributes);
  const made = JSON.stringify({ entries: all('entry'), coarser: all('coarser'), clues: all('clue') });
  return new Markdoc.Tag(this.render as unknown as string, { ...node.transformAttributes(config), made });
};
