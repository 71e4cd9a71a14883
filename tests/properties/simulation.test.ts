import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { advanceEverybody } from '#commands/requirements/advance-everybody.ts';
import { beginPolicy } from '#commands/requirements/draft-policy.ts';
import { grantExtension } from '#commands/requirements/grant-extension.ts';
import { publishPolicy } from '#commands/requirements/publish-policy.ts';
import { recordLeave } from '#commands/requirements/record-leave.ts';
import { obligation, ownPolicy } from '#db/schema/index.ts';
import { cellOf } from '#domain/reporting/cell.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { editionFrom, withEdition } from '#domain/requirements/own-policy.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { knownOf } from '#queries/reporting/known-of.ts';
import { asPublished, ownPolicyById } from '#queries/requirements/own-policy.ts';
import { askedOf, simulation } from '#queries/requirements/simulation.ts';
import { campus } from '../support/campus.ts';
import { anyRule } from '../support/requirements.ts';

const today = '2026-11-25';
const by = { actor: { kind: 'system' } as const, now: startOfDay(today) };

const anyPerson = fc.record({
  joinedDays: fc.integer({ min: 0, max: 900 }),
  completed: fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 2 }),
  onProject: fc.boolean(),
  away: fc.boolean(),
  extended: fc.boolean(),
});
const anyEdition = fc.record({ from: fc.constantFrom(0, 0, 5, 40), rule: anyRule });
const anyCase = fc.record({
  people: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
  first: fc.option(anyEdition, { nil: undefined }),
  draft: anyEdition,
});

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('the simulator', () => {
  it('says of every day it looks at what then is so when the edition has been published', () =>
    fc.assert(
      fc.asyncProperty(anyCase, async ({ people, first, draft }) => {
        const made = await campus(by.now);
        const { db, institutionId } = made;
        const projectId = value(
          await createProject(
            db,
            { institutionId, unitId: null, number: 'K-1', title: '研究（演示）', startedOn: '2024-01-01', finishedOn: null },
            by,
          ),
        );
        const policyId = value(await beginPolicy(db, { institutionId, unit: null, titleZh: '测试', titleEn: 'Test' }, by));
        const found = async () => value(await ownPolicyById(db, policyId, { actor: by.actor, permission: 'policies.manage' }));
        const drafted = async (from: string, rule: (typeof draft)['rule']) =>
          db
            .update(ownPolicy)
            .set({ draft: { title: { 'zh-CN': '测试', en: 'Test' }, from, change: 'material', requirements: [{ ...rule, id: 'r1' }] } })
            .where(eq(ownPolicy.id, policyId));
        if (first) {
          await drafted(addDays(today, first.from - 300), first.rule);
          value(await publishPolicy(db, { policyId }, { ...by, now: startOfDay(addDays(today, -300)) }));
        }
        const { slug } = await found();
        const ids: string[] = [];
        for (const [n, { joinedDays, completed, onProject, away, extended }] of people.entries()) {
          const id = await made.admit(`学员${n}`, '临床医学院', { startedOn: addDays(today, -joinedDays) });
          ids.push(id);
          for (const day of new Set(completed)) await made.complete(id, 'gen-101', addDays(today, -day));
          if (onProject) value(await addMember(db, { projectId, personId: id, role: 'staff', startedOn: addDays(today, -joinedDays) }, by));
          if (away)
            value(
              await recordLeave(
                db,
                { personId: id, institutionId, fromOn: addDays(today, -3), untilOn: addDays(today, 20), clock: 'due', reason: '测试' },
                by,
              ),
            );
          if (extended && first)
            value(
              await grantExtension(
                db,
                {
                  institutionId,
                  to: { personId: id },
                  subject: 'due',
                  policy: slug,
                  requirement: null,
                  fromOn: today,
                  untilOn: addDays(today, 45),
                  basis: null,
                  reason: '测试',
                },
                by,
              ),
            );
        }
        await drafted(addDays(today, draft.from), draft.rule);
        const policy = await found();
        const before = policy.editions.length > 0 ? asPublished(policy) : undefined;
        if (!policy.draft?.from) throw new Error('The draft was not kept.');
        const edition = editionFrom(
          { ...policy.draft, from: policy.draft.from },
          policy.owner,
          policy.editions.map((one) => one.edition.version),
        );
        const proposal = { before, after: withEdition(asPublished(policy), edition) };
        const asked = { ...askedOf(proposal, institutionId, edition.from, by.now), people: ids };
        const rows = await db.select().from(obligation);
        const simulated = await simulation(db, asked);
        expect(await db.select().from(obligation)).toEqual(rows);

        // What stands before is asked of the same database before anything is published, and after from then on.
        const cellsOn = async (day: string) => {
          const policies = (await publishedPolicies(db)).filter((one) => one.slug === slug);
          const known = await knownOf(db, ids, institutionId);
          return new Map(
            ids.map((id) => [
              id,
              requirementsOn(policies, day).map((one) => cellOf(one, known.get(id) ?? { occasions: [], completions: [], open: [] }, day)),
            ]),
          );
        };
        const asIs = await cellsOn(today);
        value(await publishPolicy(db, { policyId }, by));
        for (const { day, people: changed } of simulated.days) {
          await advanceEverybody(db, startOfDay(day));
          const actual = await cellsOn(day);
          for (const { personId, changes } of changed)
            for (const { after } of changes) {
              const [cell = { state: 'not-bound' }] = actual.get(personId) ?? [];
              expect(cell).toEqual(after);
            }
          if (day === today)
            for (const id of ids.filter((one) => !changed.some(({ personId }) => personId === one)))
              expect(actual.get(id)?.[0]?.state ?? 'not-bound').toBe(asIs.get(id)?.[0]?.state ?? 'not-bound');
        }
      }),
      { numRuns: 25 },
    ));
});
