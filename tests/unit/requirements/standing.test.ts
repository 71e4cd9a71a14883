import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { counts, isCurrent } from '#domain/requirements/is-current.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { makeRecord, publishRules, type RecordGiven } from '../../support/requirements.ts';

type Case = RecordGiven & {
  name: string;
  rule?: string;
  from?: string;
  editions?: { from: string; rule: Record<string, unknown> }[];
  expect: Record<string, Record<string, unknown>>;
};
type Table = { rules: Record<string, Record<string, unknown>>; cases: Case[] };

const tables = ['recertification', 'due-days', 'first-time-applicants', 'lives'];
const dayAt = (key: string) => (key.includes('T') ? dayOf(new Date(key)) : key);

describe.each(tables)('%s', (name) => {
  const table = parse(readFileSync(new URL(`../../cases/requirements/${name}.yaml`, import.meta.url), 'utf8'), { merge: true }) as Table;

  it.each(table.cases)('$name', ({ rule, from = '2020-01-01', editions, expect: expected, ...given }) => {
    if (rule !== undefined && !table.rules[rule]) throw new Error(`The table has no rule ${rule}.`);
    const policies = [publishRules(editions ?? [{ from, rule: table.rules[rule ?? ''] ?? {} }])];
    const record = makeRecord(given);
    const days = Object.entries(expected);
    expect(days.length).toBeGreaterThan(0);
    for (const [key, wanted] of days) {
      const day = dayAt(key);
      const [one] = requirementsOn(policies, day);
      const why = one && isCurrent(record, one, day);
      const said = why && {
        ...why,
        counts: counts(why),
        by: why.by.map(({ id }) => id).sort(),
        graceUntil: why.grace?.until ?? null,
        due: why.due?.on ?? null,
        dueBy: why.due?.origins.map(({ by }) => by),
        madeBy: why.origins.map(({ by }) => by),
      };
      expect({ day: key, ...(said ?? { state: 'none' }) }).toMatchObject({ day: key, ...wanted });
    }
  });
});
