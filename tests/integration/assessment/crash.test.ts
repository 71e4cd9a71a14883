import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { expect, inject, it } from 'vitest';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { openDatabase } from '#db/client.ts';
import { answer, attempt } from '#db/schema/index.ts';
import { examWorld, morning, publishedLibrary, singlesOn } from '../../support/exam-world.ts';

const script = fileURLToPath(new URL('./save-until-killed.ts', import.meta.url));

/** Lets a process answer until it has said `enough` receipts and kills it in the middle. Returns what it had said. */
const answerAndDie = (args: string[], enough: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, faults] = ['', ''];
    child.stderr.on('data', (chunk) => {
      faults += chunk;
    });
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > enough) child.kill('SIGKILL');
    });
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The process ended by itself: ${faults}`));
      // The last line may have been cut.
      else resolve(said.split('\n').slice(0, -1));
    });
  });

it('a killed process loses no answer that had a receipt', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-crash-'));
  const file = join(folder, 'crash.db');
  copyFileSync(inject('template'), file);
  const url = `file:${file}`;
  const first = openDatabase(url);
  const actor = await (await examWorld(first.db)).learner('林小满');
  const started = await startAttempt(first.db, { exam: 'gen-101', statement: 'accepted' }, { actor, now: morning });
  if (!started.ok) throw new Error(started.refusal.code);
  const [row] = await first.db.select().from(attempt).where(eq(attempt.id, started.value));
  const items = row ? singlesOn(publishedLibrary(), row.paper).join(',') : '';
  first.close();

  const said: string[] = [];
  for (const enough of [1, 40, 97, 150, 211])
    said.push(...(await answerAndDie([url, started.value, actor.personId, items, morning.toISOString()], enough)));
  expect(said.length).toBeGreaterThanOrEqual(499);

  const { db, close } = openDatabase(url);
  const kept = new Set((await db.select().from(answer)).map(({ receipt, saveId }) => `${receipt} ${saveId}`));
  expect(said.filter((one) => !kept.has(one))).toEqual([]);
  expect(await db.all(sql`PRAGMA integrity_check`)).toEqual([{ integrity_check: 'ok' }]);
  expect(await db.all(sql`PRAGMA journal_mode`)).toEqual([{ journal_mode: 'wal' }]);
  close();
  rmSync(folder, { recursive: true, force: true });
}, 240_000);
