import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compositionChecks, compositionOn } from '#domain/committees/composition.ts';
import { seatedFrom } from '../../support/seated.ts';

type Case = { name: string; day: string; founded?: string; members: string[]; state?: string; expect?: Record<string, string> };

const { cases } = parse(readFileSync(new URL('../../cases/committees/composition.yaml', import.meta.url), 'utf8')) as { cases: Case[] };

describe('the composition of a committee', () => {
  for (const { name, day, founded = '2024-01-01', members, state = 'judged', expect: expected = {} } of cases)
    it(name, () => {
      const found = compositionOn({ foundedOn: founded, seats: members.map(seatedFrom) }, day);
      expect(found.state).toBe(state);
      if (found.state !== 'judged') return;
      expect(found.findings.map(({ check }) => check)).toEqual(compositionChecks);
      expect(
        Object.fromEntries(found.findings.filter(({ verdict }) => verdict !== 'yes').map(({ check, verdict }) => [check, verdict])),
      ).toEqual(expected);
    });
});
