import Markdoc, { type Config, type Node, type RenderableTreeNode } from '@markdoc/markdoc';

const han = /\p{Script=Han}/u;
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
const isTag = (node: Node | undefined) => node?.type === 'tag' && Boolean(node.attributes.id);
const textOf = (node: Node | undefined): string =>
  !node ? '' : node.type === 'text' ? String(node.attributes.content) : isTag(node) ? '〔〕' : node.children.map(textOf).join('');
const last = (text: string) => [...text].at(-1) ?? '';
const first = (text: string) => [...text][0] ?? '';

const citationIn = (node: Node) => (node.tag === 'clause' && node.attributes.as === 'citation' ? String(node.attributes.id) : undefined);

/**
 * In Chinese a line ending in a source file is no space, unless Latin words stand on both sides; so is the space that closing bold needs.
 * A citation is told which one came before it in the same paragraph, so that a document need not be named twice running.
 */
export const inline = (node: Node, config: Config): RenderableTreeNode[] => {
  const { children } = node;
  const chinese = children.some((child) => han.test(textOf(child)));
  let cited: string | undefined;
  return children.flatMap((child, i): RenderableTreeNode[] => {
    const next = children[i + 1];
    const before = last(textOf(children[i - 1]));
    if (child.type === 'softbreak') return chinese && (wide.test(before) || wide.test(first(textOf(next)))) ? [] : [' '];
    if (child.type === 'text' && chinese && wide.test(before) && /^ /.test(textOf(child))) {
      const rest = textOf(child).trimStart();
      if (wide.test(first(rest || textOf(next)))) return rest ? [rest] : [];
    }
    const citation = citationIn(child);
    if (citation) {
      child.attributes.after = cited;
      cited = citation;
    }
    return [Markdoc.transform(child, config) as RenderableTreeNode].flat();
  });
};
