import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { advance, type Standing } from '#domain/advance.ts';
import type { Obligation } from '#domain/requirements/obligation.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { makeRecord, publishRules, type RecordGiven } from '../../support/requirements.ts';

type Step = RecordGiven & {
  on: string;
  revoked?: string[];
  open: Record<string, string>;
  met?: number;
  cancelled?: number;
  moved?: string[];
};
type Case = { name: string; rule?: string; from?: string; editions?: { from: string; rule: Record<string, unknown> }[]; steps: Step[] };
const file = new URL('../../cases/requirements/asked.yaml', import.meta.url);
const table = parse(readFileSync(file, 'utf8')) as { rules: Record<string, Record<string, unknown>>; cases: Case[] };

const at = <T>(rows: readonly T[] = []) => rows.map((row) => ({ ...row, institutionId: 'here' }));

/** A life that is looked at again and again; what was found to follow is written down each time. */
const lived = () => {
  let obligations: Obligation[] = [];
  let known: RecordGiven & { revoked?: string[] } = { occasions: [] };
  let n = 0;
  return (step: Step, policies: ReturnType<typeof publishRules>[]) => {
    known = { ...known, ...step };
    const { occasions, completions, exemptions, extensions, leaves, others } = makeRecord(known);
    const standing: Standing = {
      occasions: at(occasions),
      obligations,
      evidence: [],
      courses: [],
      completions,
      revoked: completions.filter(({ completedOn }) => known.revoked?.includes(completedOn)).map(({ id }) => id),
      recorded: completions.map(({ id }) => id),
      granted: { exemptions: at(exemptions), extensions: at(extensions), leaves: at(leaves), others: at(others) },
    };
    const now = startOfDay(step.on);
    const told = advance(standing, policies, now, () => `o${n++}`);
    const has = (rows: readonly { id: string }[], id: string) => rows.some((one) => one.id === id);
    obligations = [...obligations, ...told.raised].map((one) => {
      const move = told.moved.find(({ obligationId }) => obligationId === one.id);
      return {
        ...one,
        ...(move && { dueOn: move.dueOn, writtenDueOn: move.dueOn === move.writtenDueOn ? null : move.writtenDueOn }),
        ...(has(told.cancelled, one.id) && { cancelledAt: now }),
        ...(has(told.reopened, one.id) && { cancelledAt: null }),
        ...(told.settled.some(({ obligationId }) => obligationId === one.id) && { settledAt: now }),
      };
    });
    return { obligations, told };
  };
};

describe('what is asked', () => {
  it.each(table.cases)('$name', ({ rule = '', from = '2020-01-01', editions, steps }) => {
    const policies = [publishRules(editions ?? [{ from, rule: table.rules[rule] ?? {} }])];
    const live = lived();
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const { obligations, told } = live(step, policies);
      const open = obligations.filter(({ settledAt, cancelledAt }) => settledAt === null && cancelledAt === null);
      const several = new Set(open.map(({ requirement }) => requirement)).size > 1;
      const shown = open.map(({ occasion, requirement, dueOn }) => [several ? `${occasion} ${requirement}` : occasion, dueOn]);
      expect({ on: step.on, open: Object.fromEntries(shown) }).toEqual({ on: step.on, open: step.open });
      if (step.met !== undefined) expect(obligations.filter(({ settledAt }) => settledAt !== null)).toHaveLength(step.met);
      if (step.cancelled !== undefined) expect(obligations.filter(({ cancelledAt }) => cancelledAt !== null)).toHaveLength(step.cancelled);
      const moved = told.moved.filter(({ was, writtenDueOn }) => was !== writtenDueOn);
      if (step.moved) expect(moved.map(({ was, writtenDueOn }) => `${was} to ${writtenDueOn}`)).toEqual(step.moved);
    }
  });
});
