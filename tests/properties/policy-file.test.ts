import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { advanceEverybody } from '#commands/requirements/advance-everybody.ts';
import { obligation } from '#db/schema/index.ts';
import { type Library, readLibrary } from '#domain/content/library.ts';
import { Policy, type RequirementRule } from '#domain/content/policy.ts';
import { cellOf } from '#domain/reporting/cell.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { knownOf } from '#queries/reporting/known-of.ts';
import { simulatedFile } from '#queries/requirements/simulated-file.ts';
import { campus } from '../support/campus.ts';
import { anyRule } from '../support/requirements.ts';

const today = '2026-11-25';
const by = { actor: { kind: 'system' } as const, now: startOfDay(today) };
const slug = 'shipped';
const words = { 'zh-CN': '测试', en: 'Test' };
const asFile = (...editions: { version: string; from: string; rule: RequirementRule }[]): Policy =>
  Policy.parse({
    title: words,
    publisher: words,
    editions: editions.map(({ rule, ...one }) => ({ ...one, change: 'material', requirements: [{ ...rule, id: 'r1' }] })),
  });
const libraryOf = (policy: Policy): Library => ({
  ...readLibrary({ yaml: {}, outlines: {}, others: [], faults: [] }).library,
  policies: { [slug]: { policy, words: {} } },
});

const anyCase = fc.record({
  people: fc.array(
    fc.record({ joinedDays: fc.integer({ min: 0, max: 900 }), completed: fc.option(fc.integer({ min: 0, max: 800 }), { nil: null }) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  first: anyRule,
  changed: anyRule,
  starts: fc.constantFrom(-200, 0, 20),
  how: fc.constantFrom('a later edition', 'the same edition, written otherwise'),
});

describe('the simulator of a policy file', () => {
  it('says of every day it looks at what then is so when the file has been published', () =>
    fc.assert(
      fc.asyncProperty(anyCase, async ({ people, first, changed, starts, how }) => {
        const { db, institutionId, admit, complete } = await campus(by.now);
        const before = { version: '2026.1', from: addDays(today, -300), rule: first };
        await publishEditions(db, libraryOf(asFile(before)), startOfDay(addDays(today, -300)));
        const ids: string[] = [];
        for (const [n, { joinedDays, completed }] of people.entries()) {
          const id = await admit(`学员${n}`, '临床医学院', { startedOn: addDays(today, -joinedDays) });
          ids.push(id);
          if (completed !== null) await complete(id, 'gen-101', addDays(today, -completed));
        }
        await advanceEverybody(db, by.now);
        const file =
          how === 'a later edition'
            ? asFile(before, { version: '2026.2', from: addDays(today, starts), rule: changed })
            : asFile({ ...before, rule: changed });
        const rows = await db.select().from(obligation);
        const worked = await simulatedFile(db, { institutionId, slug, policy: file }, by);
        expect(await db.select().from(obligation)).toEqual(rows);
        if (!worked.ok) {
          expect(worked.refusal.code).toBe('requirements.policy_file_changes_nothing');
          return;
        }
        const cellsOn = async (day: string) => {
          const policies = (await publishedPolicies(db)).filter((one) => one.slug === slug);
          const known = await knownOf(db, ids, institutionId);
          const none = { occasions: [], completions: [], open: [] };
          return new Map(ids.map((id) => [id, requirementsOn(policies, day).map((one) => cellOf(one, known.get(id) ?? none, day))]));
        };
        const asIs = await cellsOn(today);
        await publishEditions(db, libraryOf(file), by.now);
        for (const { day, people: found } of worked.value.simulation.days) {
          await advanceEverybody(db, startOfDay(day));
          const actual = await cellsOn(day);
          for (const { personId, changes } of found)
            for (const { after } of changes) expect((actual.get(personId) ?? [])[0] ?? { state: 'not-bound' }).toEqual(after);
          if (day !== today) continue;
          for (const id of ids.filter((one) => !found.some(({ personId }) => personId === one)))
            expect(actual.get(id)?.[0]?.state ?? 'not-bound').toBe(asIs.get(id)?.[0]?.state ?? 'not-bound');
        }
      }),
      { numRuns: 15 },
    ));
});
