import type { Outline } from './outline.ts';

type Found = { line: number; fault: string; cure: string };

/** What is wrong with the benches of a file: each has points, one of them critical, and one model opinion, and none of these stands elsewhere. */
export const checkBenches = (tags: Outline['tags']): Found[] => {
  const found: Found[] = [];
  const benches: { line: number; points: string[]; critical: number; opinions: number }[] = [];
  for (const { name, attributes, line, parent } of tags) {
    if (name === 'reviewbench') benches.push({ line, points: [], critical: 0, opinions: 0 });
    if (name !== 'point' && name !== 'opinion') continue;
    const bench = benches.at(-1);
    if (parent !== 'reviewbench' || !bench) {
      found.push({ line, fault: `${name} stands outside a bench`, cure: 'Put it inside a reviewbench' });
      continue;
    }
    if (name === 'opinion') bench.opinions += 1;
    else {
      bench.points.push(String(attributes.id));
      if (attributes.weight === 'critical') bench.critical += 1;
    }
  }
  for (const { line, points, critical, opinions } of benches) {
    if (points.length < 3) found.push({ line, fault: `${points.length} points to find`, cure: 'Give three at least' });
    if (new Set(points).size < points.length)
      found.push({ line, fault: 'two points have one id', cure: 'Give each point an id of its own' });
    if (critical === 0) found.push({ line, fault: 'no point is critical', cure: 'Mark with weight="critical" what must not be missed' });
    if (opinions !== 1)
      found.push({ line, fault: `${opinions} model opinions`, cure: 'Give one opinion, against which one’s own is held' });
  }
  return found;
};
