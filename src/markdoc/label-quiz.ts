import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isTag = (name: string) => (node: Node) => node.type === 'tag' && node.tag === name;

/** Numbers the works of a quiz and the questions on labels, and sorts them: words before the works, the works, what follows. */
export const labelQuiz = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const shown = (nodes: Node[]) => nodes.map((child) => Markdoc.transform(child, config) as RenderableTreeNode);
  const works = node.children.filter(isTag('specimen'));
  const labels = node.children.filter(isTag('labelling'));
  for (const parts of [works, labels])
    for (const [at, part] of parts.entries()) Object.assign(part.attributes, { quiz: node.attributes.id, number: at + 1 });
  const firstWork = works[0] ? node.children.indexOf(works[0]) : 0;
  const rest = node.children.filter((child) => !works.includes(child) && !labels.includes(child));
  const before = rest.filter((child) => node.children.indexOf(child) < firstWork);
  return new Markdoc.Tag(this.render as unknown as string, node.transformAttributes(config), [
    new Markdoc.Tag('div', { class: 'quiz-words' }, shown(before)),
    new Markdoc.Tag('div', { class: 'quiz-works' }, shown(works)),
    new Markdoc.Tag('div', { class: 'quiz-labels' }, shown([...rest.filter((child) => !before.includes(child)), ...labels])),
  ]);
};
