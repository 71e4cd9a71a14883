import { z } from 'zod';
import type { CellState } from '#domain/reporting/cell.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { changesCounted } from '#domain/simulate.ts';
import { translator } from '#i18n/t.ts';
import { ownPoliciesOf } from '#queries/requirements/own-policy.ts';
import { unitNames } from '#queries/requirements/people-of-simulation.ts';
import { simulatedDraft } from '#queries/requirements/simulated-draft.ts';
import { given } from '../given.ts';
import { institutionBySlug } from '../known.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about =
  'Works out what publishing the draft of an own policy would change: people, places and projects, by day and unit. Writes nothing.';
export const usage = 'npm run minglun -- policy simulate --institution <slug> --policy <slug> [--format <text | json>]';

const Given = z.object({
  institution: z.string().min(1),
  policy: z.string().trim().min(1),
  format: z.enum(['text', 'json']).default('text'),
});

const t = translator('en');
const inWords = (state: CellState) => t(`matrix.state-${state}`);
const actor = { kind: 'system' } as const;

export const run = async (args: string[]): Promise<void> => {
  const { institution, policy, format } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const { id: institutionId } = await institutionBySlug(db, institution);
    const all = await ownPoliciesOf(db, { institutionId, kind: 'policy', actor, permission: 'policies.manage' });
    const meant = all.find(({ slug }) => slug === policy);
    const drafts = all.filter(({ draft }) => draft).map(({ slug, title }) => `${slug} (${title['zh-CN']})`);
    if (!meant)
      throw new Mistake(
        `There is no own policy ${policy} at ${institution}; policies that come with the platform are files and have no draft. Own policies with a draft: ${drafts.join(', ') || 'none'}.`,
      );
    const now = new Date();
    const onProgress = (looked: number, of: number) => process.stderr.write(`\rminglun: ${looked} of ${of} people looked at`);
    const asked = { policyId: meant.id, freshly: 'freshly' as const, most: Number.POSITIVE_INFINITY };
    const { simulation, from } = grantedOr(await simulatedDraft(db, asked, { actor, now, onProgress }));
    process.stderr.write('\n');
    if (format === 'json') return console.log(JSON.stringify({ policy, from, today: dayOf(now), ...simulation }, null, 2));
    const titles = new Map(
      [...meant.editions.flatMap(({ edition }) => edition.requirements), ...(meant.draft?.requirements ?? [])].map((rule) => [
        rule.id,
        rule.title.en,
      ]),
    );
    console.log(
      `minglun: the draft of ${meant.title.en} (${policy}), to begin on ${from}. On each day: who would stand otherwise than without it.`,
    );
    for (const { day, people, seats, projects } of simulation.days) {
      console.log(
        `${day}  people: ${people.length}; places: ${seats}, on projects: ${projects}${people.length === 0 ? ' (nothing changes)' : ''}`,
      );
      for (const { requirement, before, after, n } of changesCounted(people))
        console.log(`    ${titles.get(requirement) ?? requirement}: from “${inWords(before)}” to “${inWords(after)}”: ${n}`);
      const names = await unitNames(db, [...new Set(people.flatMap(({ unitId }) => unitId ?? []))]);
      for (const [unitId, those] of Map.groupBy(people, (one) => one.unitId))
        console.log(`    ${unitId === null ? 'from elsewhere' : (names.get(unitId)?.nameZh ?? unitId)}: ${those.length}`);
    }
  });
};
