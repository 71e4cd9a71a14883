import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lapsesOf, nearness } from '#domain/reporting/lapses.ts';
import { timeline } from '#domain/reporting/timeline.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { makePolicy } from '../../support/make.ts';

type Case = {
  name: string;
  completed: string[];
  validMonths?: number;
  from: string;
  last: string | null;
  expect: { until: string; marks: string[] }[];
};
const cases = parse(readFileSync(new URL('../../cases/projects/lapses.yaml', import.meta.url), 'utf8')) as Case[];
const validFor = (validMonths: number) => [
  makePolicy('project', [{ from: '2020-01-01', course: 'gen-101', trigger: 'project', validMonths }]),
];

describe('the lapse of a member', () => {
  it.each(cases)('$name', ({ completed, validMonths = 36, from, last, expect: lapses }) => {
    const known = {
      occasions: [{ trigger: 'project' as const, id: 'place', startedOn: '2022-01-01', role: 'student' as const }],
      completions: completed.map((completedOn, i) => ({ id: `c${i}`, course: 'gen-101', editionId: 'e', completedOn })),
      open: [],
    };
    const found = lapsesOf(timeline(known, validFor(validMonths), { from, until: last === null ? from : addDays(last, 1) }), {
      first: from,
      last,
    });
    expect(found.map(({ until, marks }) => ({ until, marks: marks.map(({ on }) => on) }))).toEqual(lapses);
  });

  it('comes nearer at ninety, thirty and seven days', () => {
    const marks = [
      { days: 90, on: '2026-10-11' },
      { days: 30, on: '2026-12-10' },
      { days: 7, on: '2027-01-02' },
    ];
    const at = (day: string) => nearness({ marks }, day);
    expect([at('2026-10-10'), at('2026-10-11'), at('2026-12-10'), at('2027-01-01'), at('2027-01-02')]).toEqual([null, 90, 30, 30, 7]);
  });
});
