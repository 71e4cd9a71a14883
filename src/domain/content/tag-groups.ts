import type { Outline } from './outline.ts';

type Tag = Outline['tags'][number];
export type Found = { line: number; fault: string; cure: string };

/** Each `whole` of a file with the `parts` that stand in it, in order, and the parts that stand in none. */
export const groupsOf = (tags: Outline['tags'], whole: string, parts: readonly string[]) => {
  const groups: { line: number; attributes: Tag['attributes']; parts: Tag[] }[] = [];
  const strays: Tag[] = [];
  for (const tag of tags) {
    if (tag.name === whole) groups.push({ line: tag.line, attributes: tag.attributes, parts: [] });
    if (!parts.includes(tag.name)) continue;
    const group = groups.at(-1);
    if (tag.parent === whole && group) group.parts.push(tag);
    else strays.push(tag);
  }
  return { groups, strays };
};
