import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { root } from '../../support/sources.ts';

const folder = join(root, 'db/migrations');
const migrations = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort();
const newest = migrations.findIndex((name) => name.endsWith('_responses.sql'));
const statements = (name: string) => readFileSync(join(folder, name), 'utf8').split('--> statement-breakpoint');

it('answers and results from when there were only choices say the same as responses and points', async () => {
  const client = createClient({ url: ':memory:' });
  const run = async (names: string[]) => {
    for (const name of names) for (const statement of statements(name)) await client.execute(statement);
  };
  await run(migrations.slice(0, newest));
  const at = '2026-11-25T01:00:00.000Z';
  await client.execute(`pragma foreign_keys = off`);
  await client.execute(`insert into edition values ('e', 'exam', 'gen-101', '2026.1', 'minor', 'd', '{}', '${at}')`);
  const columns = 'id, person_id, exam_slug, edition_id, paper, started_at, closes_at';
  const objectives = '[{"objective":"O1","right":2,"of":3},{"objective":"O2","right":1,"of":1}]';
  await client.execute(
    `insert into attempt (${columns}, closed_at, closed_by, result, "right", objectives) values ('done', 'p', 'x', 'e', '{}', '${at}', '${at}', '${at}', 'learner', 'passed', 3, '${objectives}')`,
  );
  await client.execute(`insert into attempt (${columns}) values ('open', 'p', 'x', 'e', '{}', '${at}', '${at}')`);
  for (const [receipt, choice] of [
    [4, 'b'],
    [9, 'c'],
  ])
    await client.execute(
      `insert into answer (receipt, attempt_id, save_id, item_id, choice, saved_at) values (${receipt}, 'open', 's${receipt}', 'i', '${choice}', '${at}')`,
    );
  await run(migrations.slice(newest, newest + 1));

  const rows = async (query: string) => (await client.execute(query)).rows.map((row) => ({ ...row }));
  expect(await rows('select receipt, save_id, response from answer order by receipt')).toEqual([
    { receipt: 4, save_id: 's4', response: '{"type":"single","choice":"b"}' },
    { receipt: 9, save_id: 's9', response: '{"type":"single","choice":"c"}' },
  ]);
  expect(await rows('select id, points, objectives from attempt order by id')).toEqual([
    { id: 'done', points: 3, objectives: objectives.replaceAll('right', 'points') },
    { id: 'open', points: null, objectives: null },
  ]);
  await expect(client.execute('update attempt set points = 4 where id = ' + "'done'")).rejects.toThrow('final');
  for (const change of ["update answer set item_id = 'j'", 'delete from answer'])
    await expect(client.execute(change)).rejects.toThrow('append-only');
  const next = await client.execute(
    `insert into answer (attempt_id, save_id, item_id, response, saved_at) values ('open', 'new', 'i', '{}', '${at}') returning receipt`,
  );
  expect(next.rows[0]?.receipt).toBe(10);
  client.close();
});
