import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isSample = (node: Node) => node.type === 'tag' && node.tag === 'sample';
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

const wordsIn = (node: Node): string => {
  if (node.type === 'text') return String(node.attributes.content);
  if (node.type === 'softbreak') return '\n';
  return node.children.map(wordsIn).join('');
};
// In Chinese a line ending in the source file is no space.
const joined = (words: string) => words.replace(/\s*\n\s*/g, wide.test(words) ? '' : ' ').trim();
const paragraphsIn = (node: Node): string[] => (node.type === 'inline' ? [joined(wordsIn(node))] : node.children.flatMap(paragraphsIn));

/** Takes the texts to be read out of a tag as plain words, so that the page and the script count the same. */
export const readability = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  const samples = node.children.filter(isSample);
  const first = samples[0] ? node.children.indexOf(samples[0]) : node.children.length;
  return new Markdoc.Tag(
    this.render as unknown as string,
    {
      ...node.transformAttributes(config),
      samples: samples.map((sample) => ({ ...sample.attributes, text: paragraphsIn(sample).join('\n') })),
    },
    [
      new Markdoc.Tag('div', { class: 'readability-intro' }, shown(node.children.slice(0, first))),
      new Markdoc.Tag('div', { class: 'readability-after' }, shown(node.children.slice(first).filter((child) => !isSample(child)))),
    ],
  );
};
