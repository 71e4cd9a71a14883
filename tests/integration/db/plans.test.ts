import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { factsTold } from '#queries/audit/facts-told.ts';
import { peopleListed } from '#queries/people/people-listed.ts';
import { standings } from '#queries/progress/standings.ts';
import { gateStanding } from '#queries/projects/gate-standing.ts';
import { personNamed, projectNamed } from '#queries/projects/gate-subjects.ts';
import { projectsSeen } from '#queries/projects/projects-seen.ts';
import { matrix } from '#queries/reporting/matrix.ts';
import { statusesKept } from '#queries/requirements/statuses-kept.ts';
import { buildCity } from '../../../bench/city/build.ts';
import { today } from '../../../bench/city/sizes.ts';
import { type Ground, groundOf } from '../../../bench/measured/ground.ts';

const folder = mkdtempSync(join(tmpdir(), 'minglun-plans-'));
const file = join(folder, 'city.db');
beforeAll(() => buildCity(file, { size: 'tiny', seed: 11 }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tables that grow with the people, or with what they do. */
const large =
  'person|affiliation|identifier|obligation|completion|requirement_status|fact|evidence|enrolment|record_of_learning|project|project_member|clearance';
const scan = new RegExp(`^SCAN (${large})\\b`);
// Everybody's number at an institution, where one person's is meant.
const allNumbers = /USING (COVERING )?INDEX identifier_value \(institution_id=\? AND kind=\?\)/;
// A page of a whole institution is met in the order of the list, and is full before the list is at its end.
const inOrder = /^SCAN person USING INDEX person_sort$/;

type Db = ReturnType<typeof drizzle<typeof schema>>;
type Statement = { sql: string; args: never[] };

/** Runs what is asked and answers how SQLite went about each of its statements. */
const plansOf = async (ask: (db: Db, ground: Ground) => Promise<unknown>): Promise<string[]> => {
  const client = createClient({ url: `file:${file}` });
  const said: Statement[] = [];
  const listening = new Proxy(client, {
    get: (target, key) =>
      key === 'execute'
        ? (statement: Statement) => {
            said.push(statement);
            return target.execute(statement);
          }
        : Reflect.get(target, key),
  }) as Client;
  try {
    const db = drizzle(listening, { schema, casing: 'snake_case' });
    const ground = await groundOf(db);
    said.length = 0;
    await ask(db, ground);
    const plans: string[] = [];
    for (const { sql, args } of said) {
      const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args });
      plans.push(...rows.map(({ detail }) => String(detail)));
    }
    return plans;
  } finally {
    client.close();
  }
};

const member = ({ members }: Ground) => members[0] as Ground['members'][number];
const asked: Record<string, (db: Db, ground: Ground) => Promise<unknown>> = {
  'the standing of hundreds': async (db, { members }) => {
    const ids = members.map(({ personId }) => personId);
    await standings(db, ids);
    await statusesKept(db, ids);
  },
  'who and what the gate is asked about': async (db, ground) => {
    const { project, person } = member(ground);
    for (const where of ['everywhere', [ground.within.institution.id]] as const) {
      await projectNamed(db, project, where, today);
      await personNamed(db, person, where);
    }
  },
  'an answer of the gate': async (db, ground) => {
    const institutionId = ground.within.institution.id;
    const project = await projectNamed(db, member(ground).project, [institutionId], today);
    await gateStanding(db, { projectId: project?.id ?? '', institutionId, personId: member(ground).personId, asOf: today });
  },
  'a page of the matrix': (db, { within, largeUnit }) =>
    matrix(db, { within, filter: MatrixFilter.parse({ unit: largeUnit }), day: today }),
  'the people of a unit': (db, { within, largeUnit }) => peopleListed(db, { within, edge: 'first', unitId: largeUnit, day: today }),
  'a page of the log': (db, { within }) => factsTold(db, { within, filter: { before: 500 } }),
  'a list of projects': (db, { as }) => projectsSeen(db, as('training_administrator')),
};

it.each(Object.keys(asked))('%s is found without going through a large table', async (name) => {
  const plans = await plansOf(asked[name] as (db: Db, ground: Ground) => Promise<unknown>);
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.filter((plan) => scan.test(plan) || allNumbers.test(plan))).toEqual([]);
});

it('a page of the people of a whole institution is met in the order of the list', async () => {
  const plans = await plansOf((db, { within }) => peopleListed(db, { within, edge: 'first', day: today }));
  expect(plans.filter((plan) => scan.test(plan) && !inOrder.test(plan))).toEqual([]);
  const further = await plansOf((db, ground) =>
    peopleListed(db, { within: ground.within, edge: { after: member(ground).personId }, day: today }),
  );
  expect(further.filter((plan) => scan.test(plan) && !inOrder.test(plan))).toEqual([]);
});
