import Markdoc, { type Config, type Node, type RenderableTreeNode } from '@markdoc/markdoc';

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
const textOf = (node: Node | undefined): string =>
  !node
    ? ''
    : node.type === 'text'
      ? String(node.attributes.content)
      : node.type === 'tag' && node.attributes.id
        ? '〔〕'
        : node.children.map(textOf).join('');
const last = (text: string) => [...text].at(-1) ?? '';
const first = (text: string) => [...text][0] ?? '';

/** A line ending in a source file is a space between Latin words and nothing between Han characters; so is the space that closing bold needs. */
export const inline = (node: Node, config: Config): RenderableTreeNode[] => {
  const { children } = node;
  return children.flatMap((child, i): RenderableTreeNode[] => {
    const before = last(textOf(children[i - 1]));
    if (child.type === 'softbreak') return wide.test(before) && wide.test(first(textOf(children[i + 1]))) ? [] : [' '];
    if (child.type === 'text' && wide.test(before) && /^ /.test(textOf(child)) && wide.test(first(textOf(child).trimStart())))
      return [textOf(child).trimStart()];
    return [Markdoc.transform(child, config) as RenderableTreeNode].flat();
  });
};
