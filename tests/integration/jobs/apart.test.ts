import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { sharedTurn } from '#db/shared-turn.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { readApart, workApart } from '#jobs/apart.ts';

const nobody = { actor: null, now: new Date('2026-11-26T00:00:00Z') };

/** Where the threads find a database without tables; answers its file. */
const emptyPlace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-apart-'));
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'empty.db')}`);
  vi.stubEnv('DATA_DIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'empty.db');
};

test('an errand is carried out in another thread, and its refusal or its fault comes back to whoever asked', async () => {
  emptyPlace();
  const { calls: errands, stop } = workApart(sharedTurn());
  const file = { institutionId: 'nowhere', fileName: 'a.csv', bytes: new Uint8Array([1]) };
  expect(await errands.stageRoster(file, nobody, 1000)).toEqual({
    ok: false,
    refusal: { code: 'auth.forbidden', permission: 'people.import' },
  });
  // A database without tables is a fault, and not a refusal.
  await expect(errands.applyProjects({ importId: 'nowhere' }, nobody, 1000)).rejects.toThrow('project_import');
  await stop();
});

test('whoever waits for an errand when the thread ends is told', async () => {
  emptyPlace();
  const { calls: errands, stop } = workApart(sharedTurn());
  await errands.applyProjects({ importId: 'nowhere' }, nobody, 1000).catch(() => undefined);
  const late = errands.applyProjects({ importId: 'nowhere' }, nobody, 1000);
  const told = expect(late).rejects.toThrow();
  await stop();
  await told;
});

test('much is read in another thread, and its answer or its fault comes back to whoever asked', async () => {
  emptyPlace();
  const { calls: readings, stop } = readApart();
  const within = { institution: { id: 'nowhere', nameZh: '无', nameEn: 'None', isDemo: true }, paths: null };
  // A database without tables is a fault.
  await expect(readings.peopleListed({ within, edge: 'first', day: '2026-11-26' as PlainDate })).rejects.toThrow('affiliation');
  await stop();
});

test('what is written under the shared turn is left in the log, and the thread that reads brings it into the file', async () => {
  const file = emptyPlace();
  const { db, close } = openDatabase(`file:${file}`, undefined, { turn: sharedTurn(), onDisk: 'with each commit' });
  await db.run(sql`pragma journal_mode = wal`);
  await db.transaction((tx) => tx.run(sql`create table written (page blob)`));
  const before = statSync(file).size;
  // Some twelve megabytes: a connection left to itself brings them into the file after every four.
  for (let n = 0; n < 12; n += 1)
    await db.transaction((tx) =>
      tx.run(sql`insert into written select randomblob(4096) from json_each(${JSON.stringify(Array(256).fill(0))})`),
    );
  expect(statSync(file).size).toBe(before);
  const { stop } = readApart();
  await expect.poll(() => statSync(file).size, { timeout: 30_000 }).toBeGreaterThan(12 * 2 ** 20);
  await stop();
  close();
});
