import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { advanceEverybody } from '#commands/requirements/advance-everybody.ts';
import { simulateFile } from '#commands/requirements/simulate-file.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { fact } from '#db/schema/index.ts';
import { emptyLibrary } from '#domain/content/library.ts';
import { Policy } from '#domain/content/policy.ts';
import { type Cell, cellOf } from '#domain/reporting/cell.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { addDays, addMonths, dayOf, type PlainDate, startOfDay } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { knownOf } from '#queries/reporting/known-of.ts';
import type { Simulation } from '#queries/requirements/simulation.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { makeRule } from '../../support/requirements.ts';

const script = fileURLToPath(new URL('../../../src/cli/minglun.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'minglun-simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words = { 'zh-CN': '要求集（测试）', en: 'policy' };
const slug = 'in-the-test';
const policyOf = (...editions: [from: PlainDate, ...rules: Record<string, unknown>[]][]) => ({
  title: words,
  publisher: words,
  editions: editions.map(([from, ...rules], i) => ({
    version: `2025.${i + 1}`,
    from,
    change: 'material',
    requirements: rules.map(makeRule),
  })),
});
const publish = (db: Database, policy: unknown, now: Date) =>
  publishEditions(db, { ...emptyLibrary(), policies: { [slug]: { policy: Policy.parse(policy), words: {} } } }, now);

/** The verb as an operator calls it, on this database. */
const simulateOn = (url: string, file: string): { today: PlainDate; from: PlainDate } & Simulation => {
  const args = ['policy', 'simulate', '--institution', 'campus', '--policy', slug, '--file', file, '--format', 'json'];
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

const said = (cell: Cell) => [cell.state, 'until' in cell ? cell.until : null, 'dueOn' in cell ? cell.dueOn : null];
/** Where each of these people stands with the requirements of the policy on a day, once everything due by then is written. */
const standingOn = async (db: Database, { institutionId }: Campus, people: readonly string[], day: PlainDate) => {
  await advanceEverybody(db, startOfDay(day));
  const rules = requirementsOn(await publishedPolicies(db), day).filter(({ policy }) => policy === slug);
  const known = await knownOf(db, people, institutionId);
  const bound = (one: (typeof rules)[number], id: string) => said(cellOf(one, known.get(id) as never, day));
  return new Map(
    people
      .flatMap((id) => rules.map((one) => [`${id} ${one.rule.id}`, bound(one, id)] as const))
      .filter(([, [state]]) => state !== 'not-bound'),
  );
};
const unbound = ['not-bound', null, null];

/** Two copies of a database as it is: one to go on as things are, one in which the file is published. */
const copiesOf = async (url: string) => {
  const copy = (name: string) => {
    const file = join(folder, name);
    copyFileSync(url.slice('file:'.length), file);
    return openDatabase(`file:${file}`);
  };
  return { asIs: copy('as-is.db'), published: copy('published.db') };
};

describe('a policy file that is worked out from the command line', () => {
  it('says what the page says, and what publishing it then does, and writes nothing', async () => {
    const now = new Date();
    const made = await campus(now);
    const { db, admit, complete } = made;
    const start = dayOf(now);
    const first: [PlainDate, Record<string, unknown>] = ['2025-09-01', { validMonths: 36, due: { daysAfterTrigger: 20 } }];
    await publish(db, policyOf(first), startOfDay('2025-09-01'));
    const long = { startedOn: addMonths(start, -30) };
    const people = [
      await admit('早已学完', '临床医学院', long),
      await admit('刚学完', '临床医学院', long),
      await admit('没学', '人工智能学院', long),
      await admit('将到期', '人工智能学院', { startedOn: addDays(start, -5) }),
    ];
    // Of somebody yet to come it is asked already by what stands, so that nothing changes.
    const newcomer = await admit('新来', '人工智能学院', { startedOn: addDays(start, 12) });
    people.push(newcomer);
    await complete(people[0] ?? '', 'gen-101', addMonths(start, -20));
    await complete(people[1] ?? '', 'gen-101', addDays(start, -3));
    await advanceEverybody(db, now);
    const changed = policyOf(first, [
      addDays(start, 10),
      { course: 'data-101', validMonths: 36, due: { daysAfterTrigger: 18 } },
      { id: 'anew', trigger: 'rule-change', course: 'ai-101', due: { daysAfterTrigger: 25 } },
    ]);
    const file = join(folder, 'policy.yaml');
    writeFileSync(file, JSON.stringify(changed));
    const [{ file: path = '' } = {}] = await db.all<{ file: string }>(sql`pragma database_list`);
    await db.run(sql`pragma wal_checkpoint(truncate)`);
    const url = `file:${path}`;
    const before = await db.$count(fact);

    const told = simulateOn(url, file);
    expect(told.from).toBe(addDays(start, 10));
    expect(await db.$count(fact)).toBe(before);

    const asked = { institutionId: made.institutionId, slug, bytes: new TextEncoder().encode(JSON.stringify(changed)) };
    const page = await simulateFile(db, asked, { actor: made.as('office', 'training_administrator'), now: startOfDay(told.today) });
    if (!page.ok) throw new Error(page.refusal.code);
    expect(told.looked).toBe(people.length);
    expect({ looked: told.looked, days: told.days }).toEqual({ looked: page.value.simulation.looked, days: page.value.simulation.days });

    const { asIs, published } = await copiesOf(url);
    try {
      await publish(published.db, changed, startOfDay(told.today));
      for (const { day, people: changing } of told.days) {
        const [as, then] = [await standingOn(asIs.db, made, people, day), await standingOn(published.db, made, people, day)];
        const keys = [...new Set([...as.keys(), ...then.keys()])];
        const really = keys
          .map((key) => [key, as.get(key) ?? unbound, then.get(key) ?? unbound] as const)
          .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after));
        const foreseen = changing.flatMap(({ personId, changes }) =>
          changes.map((one) => [`${personId} ${one.requirement}`, said(one.before), said(one.after)] as const),
        );
        expect({ day, changes: foreseen.sort() }).toEqual({ day, changes: really.sort() });
      }
      expect(told.days.map(({ people: changing }) => changing.length)).toEqual([0, 4, 4, 4]);
    } finally {
      asIs.close();
      published.close();
    }
  });
});
