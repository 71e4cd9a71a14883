import Markdoc, { type Node } from '@markdoc/markdoc';
import type { Outline } from '#domain/content/outline.ts';

/** The tags of a piece of Markdoc as the content checks see them. */
export const tagsIn = (source: string): Outline['tags'] => {
  const tags: Outline['tags'] = [];
  const visit = (node: Node, parent: string | null): void => {
    if (node.type === 'tag' && node.tag) tags.push({ name: node.tag, attributes: node.attributes, line: (node.lines[0] ?? 0) + 1, parent });
    for (const child of node.children) visit(child, node.tag ?? parent);
  };
  visit(Markdoc.parse(source), null);
  return tags;
};
