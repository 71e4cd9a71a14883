import { limitDay } from './embryo-marks.ts';
import type { Outline } from './outline.ts';
import { layers } from './tags/embryo14.ts';

type Found = { line: number; fault: string; cure: string };
type Mark = { line: number; at: Record<string, unknown> };

const grounds: Record<string, { needs: string[]; cure: string }> = {
  fact: { needs: ['clause', 'case', 'source'], cure: 'Give the clause, case or source in which it can be looked up, or leave it out' },
  rule: { needs: ['clause'], cure: 'Name the clause of the registry; what no clause says is no rule' },
  claim: { needs: ['by'], cure: 'Say who argues it' },
};

const isAscending = (values: string[]) => values.every((value, i) => i === 0 || value >= (values[i - 1] ?? ''));

/** What is wrong with the timelines of the 14-day line: layers that lack, or marks without a ground, a place or their order. */
export const checkEmbryoMarks = (tags: Outline['tags']): Found[] => {
  const found: Found[] = [];
  const lines: { line: number; marks: Mark[] }[] = [];
  for (const { name, attributes, line, parent } of tags) {
    if (name === 'embryo14') lines.push({ line, marks: [] });
    if (name === 'figure' && (parent === 'embryo14' || parent === 'mark'))
      found.push({ line, fault: 'a drawing inside the 14-day line', cure: 'It shows no pictures: put the drawing elsewhere' });
    if (name !== 'mark') continue;
    const marks = lines.at(-1)?.marks;
    if (parent !== 'embryo14' || !marks)
      found.push({ line, fault: 'a mark stands outside the 14-day line', cure: 'Put it inside an embryo14' });
    else marks.push({ line, at: attributes });
  }
  for (const { line, marks } of lines) {
    for (const { line: own, at } of marks) {
      if ((at.day === undefined) === (at.when === undefined))
        found.push({ line: own, fault: 'a mark with both a day and a year, or neither', cure: 'Give `day` or `when`' });
      const ground = grounds[String(at.layer)];
      if (ground && !ground.needs.some((name) => at[name] !== undefined))
        found.push({ line: own, fault: `a ${at.layer} without ${ground.needs.join(', ')}`, cure: ground.cure });
    }
    for (const layer of layers)
      if (!marks.some(({ at }) => at.layer === layer))
        found.push({ line, fault: `no ${layer} among the marks`, cure: 'Show all three layers, so that none passes for another' });
    if (!marks.some(({ at }) => at.layer === 'rule' && Number(at.day) === limitDay))
      found.push({ line, fault: `no rule stands at day ${limitDay}`, cure: 'Put the limit itself on the line' });
    const days = marks.flatMap(({ at }) => (at.day === undefined ? [] : String(at.day).padStart(2, '0')));
    const years = marks.flatMap(({ at }) => (at.when === undefined ? [] : String(at.when)));
    if (!isAscending(days) || !isAscending(years)) found.push({ line, fault: 'marks out of order', cure: 'Give the earliest first' });
  }
  return found;
};
