/** What a tag holds, cut where its transform said that a part begins: an element with one of these classes, in this order. */
export const partsOf = <const C extends string>(html: string, classes: readonly C[]): Record<C, string> => {
  const starts = classes.map((name) => html.search(new RegExp(`<\\w+ class="${name}"`)));
  const absent = classes.find((_, i) => (starts[i] ?? -1) < 0);
  if (absent) throw new Error(`No part begins with the class ${absent}; the tag’s transform in src/markdoc makes them.`);
  return Object.fromEntries(classes.map((name, i) => [name, html.slice(starts[i], starts[i + 1])])) as Record<C, string>;
};
