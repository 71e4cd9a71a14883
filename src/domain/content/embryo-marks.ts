import type { Layer } from './tags/embryo14.ts';

export const lastDay = 28;

/** The last day of culture in China, counted from fertilisation or nuclear transfer: clause GX-03 of the registry. */
export const limitDay = 14;

export type EmbryoMark = { layer: Layer; title: string; day?: number; year?: number };

export const standingOnDay = (day: number): 'within' | 'last' | 'beyond' =>
  day < limitDay ? 'within' : day === limitDay ? 'last' : 'beyond';

/** What binds and what is argued in a year: the newest rule among the marks, and every claim made by then. */
export const standingInYear = (marks: readonly EmbryoMark[], year: number): { rule: string | null; claims: string[] } => {
  const by = marks.filter((mark) => mark.year !== undefined && mark.year <= year);
  return {
    rule: by.findLast(({ layer }) => layer === 'rule')?.title ?? null,
    claims: by.filter(({ layer }) => layer === 'claim').map(({ title }) => title),
  };
};
