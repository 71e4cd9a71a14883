import type { Node } from '@markdoc/markdoc';

const han = /\p{Script=Han}/u;
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
const isTag = (node: Node | undefined) => node?.type === 'tag' && Boolean(node.attributes.id);
const wordsOf = (node: Node | undefined): string =>
  !node ? '' : node.type === 'text' ? String(node.attributes.content) : isTag(node) ? '〔〕' : node.children.map(wordsOf).join('');
const last = (text: string) => [...text].at(-1) ?? '';
const first = (text: string) => [...text][0] ?? '';

/**
 * What stands in a paragraph, with line ends settled. In Chinese a line ending in a source file is no space, unless Latin words stand on both
 * sides; so is the space that closing bold needs.
 */
export const inlinePieces = (children: readonly Node[]): (Node | string)[] => {
  const chinese = children.some((child) => han.test(wordsOf(child)));
  return children.flatMap((child, i): (Node | string)[] => {
    const next = children[i + 1];
    const before = last(wordsOf(children[i - 1]));
    if (child.type === 'softbreak') return chinese && (wide.test(before) || wide.test(first(wordsOf(next)))) ? [] : [' '];
    if (child.type === 'text' && chinese && wide.test(before) && /^ /.test(wordsOf(child))) {
      const rest = wordsOf(child).trimStart();
      if (wide.test(first(rest || wordsOf(next)))) return rest ? [rest] : [];
    }
    return [child];
  });
};

/** The clause that a tag cites in running text. */
export const citationIn = (node: Node): string | undefined =>
  node.tag === 'clause' && node.attributes.as === 'citation' ? String(node.attributes.id) : undefined;
