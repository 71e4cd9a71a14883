import { blooms, itemUses } from '../content/item.ts';
import type { DraftItem } from './draft-item.ts';

/** What other formats have no place for travels as tags: `use:exam`, `objective:O2`, `bloom:Ap`, `source:clause:KJ-13`, `vignette:…`. */
export const tagsOf = ({ use, objective, bloom, sources, vignette }: DraftItem): string[] => [
  `use:${use}`,
  ...(objective ? [`objective:${objective}`] : []),
  ...(bloom ? [`bloom:${bloom}`] : []),
  ...(vignette ? [`vignette:${vignette}`] : []),
  ...sources.map((source) => `source:${source}`),
];

export type Tagged = Pick<DraftItem, 'use' | 'objective' | 'bloom' | 'sources' | 'vignette'>;

/** Reads the tags back, and lists those that mean nothing here. */
export const readTags = (tags: readonly string[]): { head: Tagged; unknown: string[] } => {
  const head: Tagged = { use: 'exam', objective: '', bloom: '', sources: [] };
  const unknown: string[] = [];
  for (const tag of tags) {
    const [, name = '', value = ''] = /^(\w+):(.+)$/.exec(tag.trim()) ?? [];
    const use = itemUses.find((one) => one === value);
    const bloom = blooms.find((one) => one === value);
    if (name === 'use' && use) head.use = use;
    else if (name === 'bloom' && bloom) head.bloom = bloom;
    else if (name === 'objective' && /^O\d$/.test(value)) head.objective = value;
    else if (name === 'vignette') head.vignette = value;
    else if (name === 'source') head.sources.push(value);
    else unknown.push(tag);
  }
  return { head, unknown };
};
