import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';

const isMark = (node: Node) => node.type === 'tag' && node.tag === 'mark';

/** Sorts the marks of the 14-day line into those by day and those by year, and hands their places to the face for its scale. */
export const embryo14 = function (this: Schema, node: Node, config: Config): RenderableTreeNode {
  const marks = node.children.filter(isMark);
  const list = (of: Node[], key: string) =>
    new Markdoc.Tag(
      'ol',
      { class: `embryo-list embryo-${key}` },
      of.map((mark) => Markdoc.transform(mark, config) as RenderableTreeNode),
    );
  const places = marks.map(({ attributes: { layer, title, day, when } }) => ({
    layer,
    title,
    ...(day !== undefined && { day: Number(day) }),
    ...(when !== undefined && { year: Number(when.slice(0, 4)) }),
  }));
  return new Markdoc.Tag(this.render as unknown as string, { ...node.transformAttributes(config), marks: JSON.stringify(places) }, [
    list(
      marks.filter(({ attributes }) => attributes.day !== undefined),
      'days',
    ),
    list(
      marks.filter(({ attributes }) => attributes.when !== undefined),
      'years',
    ),
  ]);
};
