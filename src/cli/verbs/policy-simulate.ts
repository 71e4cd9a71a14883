import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { simulateFile } from '#commands/requirements/simulate-file.ts';
import type { Database } from '#db/client.ts';
import type { CellState } from '#domain/reporting/cell.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { changesCounted } from '#domain/simulate.ts';
import { translator } from '#i18n/t.ts';
import { ownPoliciesOf } from '#queries/requirements/own-policy.ts';
import { unitNames } from '#queries/requirements/people-of-simulation.ts';
import { simulatedDraft } from '#queries/requirements/simulated-draft.ts';
import type { SimulatedOn } from '#queries/requirements/simulation.ts';
import { given } from '../given.ts';
import { institutionBySlug } from '../known.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about =
  'Works out what publishing the draft of an own policy, or a changed policy file, would change: people, places and projects, by day and unit. Writes nothing.';
export const usage =
  'npm run minglun -- policy simulate --institution <slug> --policy <slug> [--file <policy.yaml>] [--format <text | json>]';

const Given = z.object({
  institution: z.string().min(1),
  policy: z.string().trim().min(1),
  file: z.string().min(1).optional(),
  format: z.enum(['text', 'json']).default('text'),
});

const t = translator('en');
const inWords = (state: CellState) => t(`matrix.state-${state}`);
const actor = { kind: 'system' } as const;

const readGiven = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Mistake(`The file ${file} cannot be read: ${(error as Error).message}`);
  }
};

const onProgress = (looked: number, of: number) => process.stderr.write(`\rminglun: ${looked} of ${of} people looked at`);

const tell = async (db: Database, days: readonly SimulatedOn[], titles: ReadonlyMap<string, string>): Promise<void> => {
  for (const { day, people, seats, projects } of days) {
    console.log(
      `${day}  people: ${people.length}; places: ${seats}, on projects: ${projects}${people.length === 0 ? ' (nothing changes)' : ''}`,
    );
    for (const { requirement, before, after, n } of changesCounted(people))
      console.log(
        `    ${titles.get(requirement) ?? requirement}: ${before === after ? `still “${inWords(after)}”, to another day` : `from “${inWords(before)}” to “${inWords(after)}”`}: ${n}`,
      );
    const names = await unitNames(db, [...new Set(people.flatMap(({ unitId }) => unitId ?? []))]);
    for (const [unitId, those] of Map.groupBy(people, (one) => one.unitId))
      console.log(`    ${unitId === null ? 'from elsewhere' : (names.get(unitId)?.nameZh ?? unitId)}: ${those.length}`);
  }
};

const ofDraft = async (db: Database, institutionId: string, { institution, policy }: z.infer<typeof Given>) => {
  const all = await ownPoliciesOf(db, { institutionId, kind: 'policy', actor, permission: 'policies.manage' });
  const meant = all.find(({ slug }) => slug === policy);
  const drafts = all.filter(({ draft }) => draft).map(({ slug, title }) => `${slug} (${title['zh-CN']})`);
  if (!meant)
    throw new Mistake(
      `There is no own policy ${policy} at ${institution}. Own policies with a draft: ${drafts.join(', ') || 'none'}. For a policy that comes with the platform give the changed file with --file.`,
    );
  const asked = { policyId: meant.id, freshly: 'freshly' as const, most: Number.POSITIVE_INFINITY };
  const { simulation, from } = grantedOr(await simulatedDraft(db, asked, { actor, now: new Date(), onProgress }));
  const rules = [...meant.editions.flatMap(({ edition }) => edition.requirements), ...(meant.draft?.requirements ?? [])];
  return { what: `the draft of ${meant.title.en}`, from, simulation, titles: new Map(rules.map((rule) => [rule.id, rule.title.en])) };
};

const ofFile = async (db: Database, institutionId: string, { policy, file = '' }: z.infer<typeof Given>) => {
  const asked = { institutionId, slug: policy, bytes: readGiven(file), most: Number.POSITIVE_INFINITY };
  const { title, from, simulation, requirements } = grantedOr(await simulateFile(db, asked, { actor, now: new Date(), onProgress }));
  return { what: `the file of ${title.en}`, from, simulation, titles: new Map([...requirements].map(([id, words]) => [id, words.en])) };
};

export const run = async (args: string[]): Promise<void> => {
  const asked = given(args, Given, usage);
  await withDatabase(async (db) => {
    const { id: institutionId } = await institutionBySlug(db, asked.institution);
    const { what, from, simulation, titles } = await (asked.file === undefined ? ofDraft : ofFile)(db, institutionId, asked);
    process.stderr.write('\n');
    if (asked.format === 'json')
      return console.log(JSON.stringify({ policy: asked.policy, from, today: dayOf(new Date()), ...simulation }, null, 2));
    console.log(`minglun: ${what} (${asked.policy}), to begin on ${from}. On each day: who would stand otherwise than without it.`);
    await tell(db, simulation.days, titles);
  });
};
