import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isStrong } from '#domain/assessment/strong-pass.ts';

type Case = { says: string; objectives: [number, number][]; cut?: number; strong: boolean };
const table: Case[] = parse(readFileSync(new URL('../../cases/assessment/strong-pass.yaml', import.meta.url), 'utf8'));

describe('a strong pass', () => {
  for (const { says, objectives, cut, strong } of table)
    it(says, () => {
      const marks = objectives.map(([points, of], i) => ({ objective: `O${i + 1}`, points, of }));
      const paper = {
        seed: 1,
        questions: marks.flatMap(({ objective, of }) =>
          Array.from({ length: of }, (_, n) => ({ itemId: `${objective}-${n}`, objective, options: [] })),
        ),
        ...(cut !== undefined && { cut: { points: cut, by: 'panel' as const } }),
      };
      expect(isStrong(paper, marks, { cutScore: 70, testOutAbove: 10 })).toBe(strong);
    });
});
