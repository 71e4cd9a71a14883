import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { holdingOn } from '#domain/certification/holding.ts';
import { type Act, type LifeRules, livedThrough, memberRules } from '../../support/certified-life.ts';

type Case = {
  name: string;
  rules?: Partial<LifeRules>;
  life: Act[];
  expect: Record<string, { state: string; until?: string }>;
};

const { cases } = parse(readFileSync(new URL('../../cases/certification/periods.yaml', import.meta.url), 'utf8')) as { cases: Case[] };

describe('a certificate', () => {
  for (const { name, rules: own, life, expect: expected } of cases)
    it(name, () => {
      const rules = { ...memberRules, ...own };
      const { periods, refused } = livedThrough(life, rules);
      expect(refused).toEqual(life.flatMap((act) => (act.act === 'renew' && act.refused ? [act.refused] : [])));
      const said = Object.fromEntries(
        Object.entries(expected).map(([day, { until }]) => {
          const holding = holdingOn(periods, rules, day);
          return [day, { state: holding?.state, ...(until !== undefined && { until: holding?.until }) }];
        }),
      );
      expect(said).toEqual(expected);
    });
});
