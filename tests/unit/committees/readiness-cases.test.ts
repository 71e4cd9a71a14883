import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Verdict } from '#domain/committees/finding.ts';
import { type Attendee, type Charter, readinessOf } from '#domain/committees/readiness.ts';
import { seatedFrom } from '../../support/seated.ts';

type Case = {
  name: string;
  charter?: Charter;
  attendees: string[];
  stands: Verdict;
  could?: Verdict;
  lacking: Record<string, Verdict>;
  ask: string[];
};
const { cases } = parse(readFileSync(new URL('../../cases/committees/readiness.yaml', import.meta.url), 'utf8')) as { cases: Case[] };

const attendee = (line: string, i: number): Attendee => {
  const [answer, role, sex, held, standing, certified = 'yes'] = line.split(' ');
  const seated = seatedFrom([role, sex, held, standing].join(' '), i);
  return { ...seated, personId: `p${i}`, answer: answer as Attendee['answer'], certified: certified as Verdict };
};

describe('a meeting', () => {
  for (const { name, charter, attendees, stands, could, lacking, ask } of cases)
    it(name, () => {
      const found = readinessOf(attendees.map(attendee), charter);
      expect(found.stands).toBe(stands);
      if (could !== undefined) expect(found.couldStand).toBe(could);
      expect(
        Object.fromEntries(found.findings.filter(({ verdict }) => verdict !== 'yes').map(({ check, verdict }) => [check, verdict])),
      ).toEqual(lacking);
      expect(found.ask.map(({ personId, fills }) => [personId, ...fills].join(' '))).toEqual(ask);
    });
});
