const most = 128;
const trees = new Map<string, Promise<unknown>>();

/**
 * The tree of a text of content, made once for as long as the process runs: `text` is the whole of one file in one language, so a tree is never that
 * of another. The trees used longest ago are forgotten.
 */
export const keptTree = <T>(text: string, variables: object | undefined, make: () => Promise<T>): Promise<T> => {
  if (Object.keys(variables ?? {}).length > 0) return make();
  const known = trees.get(text) as Promise<T> | undefined;
  const tree = known ?? make();
  trees.delete(text);
  trees.set(text, tree);
  const [oldest] = trees.keys();
  if (trees.size > most && oldest !== undefined) trees.delete(oldest);
  tree.catch(() => trees.delete(text));
  return tree;
};
