import type { Outline } from './outline.ts';

/** Scenes in one story, and steps on its longest way. A reader should reach an end within a few minutes. */
export const mostScenes = 14;
export const deepest = 4;

type Scene = { id: string; line: number; paths: { to: string; line: number }[] };
type Found = { line: number; fault: string; cure: string };

/** The stories with branches in a file: their scenes in order, each with the paths that stand in it. */
export const storiesOf = (tags: Outline['tags']): { id: string; line: number; scenes: Scene[] }[] => {
  const stories: { id: string; line: number; scenes: Scene[] }[] = [];
  for (const { name, attributes, line } of tags) {
    if (name === 'branches') stories.push({ id: String(attributes.id), line, scenes: [] });
    if (name === 'scene') stories.at(-1)?.scenes.push({ id: String(attributes.id), line, paths: [] });
    if (name === 'path')
      stories
        .at(-1)
        ?.scenes.at(-1)
        ?.paths.push({ to: String(attributes.to), line });
  }
  return stories;
};

/** The scenes at which a story ends. */
export const endingsOf = ({ scenes }: { scenes: readonly Scene[] }): string[] =>
  scenes.filter(({ paths }) => paths.length === 0).map(({ id }) => id);

/** Each story has a way to every scene and an end to every way. */
export const checkBranches = (tags: Outline['tags']): Found[] =>
  storiesOf(tags).flatMap(({ line, scenes }) => {
    const found: Found[] = [];
    const say = (at: number, fault: string, cure: string) => found.push({ line: at, fault, cure });
    const known = new Map(scenes.map((scene) => [scene.id, scene]));
    if (known.size < scenes.length) say(line, 'two scenes have one id', 'Give each scene an id of its own');
    if (scenes.length > mostScenes) say(line, `it has ${scenes.length} scenes`, `Keep to ${mostScenes}`);
    for (const { paths, line: at } of scenes) {
      if (paths.length === 1) say(at, 'one path is no choice', 'Offer two to four, or let the story end here');
      if (paths.length > 4) say(at, `${paths.length} paths are offered`, 'Offer four at most');
      for (const path of paths) if (!known.has(path.to)) say(path.line, `there is no scene ${path.to}`, 'Lead to a scene of this story');
    }
    const reached = new Set<string>();
    const walk = (scene: Scene | undefined, way: readonly string[]): void => {
      if (!scene) return;
      if (way.includes(scene.id)) return void say(scene.line, 'the story comes back to it', 'Let every path lead on to a later scene');
      if (way.length === deepest + 1)
        return void say(scene.line, `it is more than ${deepest} choices from the beginning`, 'Let the story end sooner');
      reached.add(scene.id);
      for (const { to } of scene.paths) walk(known.get(to), [...way, scene.id]);
    };
    walk(scenes[0], []);
    for (const { id, line: at } of scenes) if (!reached.has(id)) say(at, 'no path leads to it', 'Lead to it, or take it out');
    if (endingsOf({ scenes }).length < 2) say(line, 'it has one end only', 'Let different choices end differently');
    return found;
  });
