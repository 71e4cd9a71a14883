import type { Node } from '@markdoc/markdoc';

const isBlank = (node: Node) => node.type === 'softbreak' || (node.type === 'text' && String(node.attributes.content).trim() === '');
const isTag = (names: readonly string[]) => (node: Node) => node.type === 'tag' && names.includes(node.tag ?? '');

/** What a tag holds. A tag written on one line with its text is read as part of a paragraph; where nothing else stands in that, it counts as standing alone. */
export const lifted = (children: Node[], names: readonly string[]): Node[] =>
  children.flatMap((child) => {
    if (child.type !== 'paragraph') return [child];
    const inside = child.children.flatMap((inline) => inline.children).filter((node) => !isBlank(node));
    return inside.length > 0 && inside.every(isTag(names)) ? inside : [child];
  });
