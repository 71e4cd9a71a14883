import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, inject, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { credential, fact } from '#db/schema/index.ts';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { checkProof } from '#ports/credentials/check-signature.ts';
import { credentialKeysIn } from '#ports/credentials/credential-keys.ts';
import { peopleWithRecords } from '../../support/credentials/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'minglun-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'minglun.db');
const publicUrl = 'https://minglun.example';

/** The command in a process of its own. `killAt`: SIGKILL as soon as it has said so many lines. */
const sign = (killAt?: number): Promise<{ lines: string[]; signal: NodeJS.Signals | null; code: number | null }> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../../src/cli/minglun.ts', import.meta.url)), 'credentials', 'sign'], {
    env: { ...process.env, MODE: 'production', DATABASE_URL: `file:${file}`, DATA_DIR: folder, PUBLIC_URL: publicUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const lines = () => said.split('\n').filter((line) => line !== '');
  child.stdout.on('data', (part: Buffer) => {
    said += part;
    if (killAt !== undefined && lines().length >= killAt) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ lines: lines(), signal, code })));
};

it('a command killed in the middle of many credentials leaves none twice and, begun again, none out', async () => {
  const count = 900;
  copyFileSync(inject('template'), file);
  const opened = openDatabase(`file:${file}`);
  const serials = await peopleWithRecords(opened.db, count, new Date('2026-11-25T02:00:00Z'));
  opened.close();

  // With the first batch: on a busy machine many more may be signed before the kill arrives.
  const first = await sign(1);
  expect(first.signal).toBe('SIGKILL');
  const between = openDatabase(`file:${file}`);
  const kept = await between.db.select().from(credential);
  // Whole batches alone: what was said to be signed is there, and the batch it was at is not there in part.
  expect(kept.length).toBeGreaterThanOrEqual(200);
  expect(kept.length).toBeLessThan(count);
  expect(kept.length % 200).toBe(0);
  expect((await between.db.all<{ integrity_check: string }>(sql`pragma integrity_check`))[0]?.integrity_check).toBe('ok');
  between.close();

  const second = await sign();
  expect(second.code).toBe(0);
  expect(second.lines.at(-1)).toContain(`${count - kept.length} credentials signed`);
  const after = openDatabase(`file:${file}`);
  const rows = await after.db.select().from(credential);
  expect(rows.map(({ serial }) => serial).sort()).toEqual([...serials].sort());
  expect(new Set(rows.map(({ place }) => place)).size).toBe(count);
  expect(rows).toEqual(expect.arrayContaining(kept));
  expect(await after.db.$count(fact, eq(fact.type, 'credentials.credential_signed'))).toBe(count);
  after.close();
  // Both runs signed with the same keys.
  const document = await credentialKeysIn(join(folder, 'keys', 'credentials')).document(issuerAt(publicUrl));
  for (const { json } of [rows[0], rows.at(-1)].flatMap((row) => row ?? []))
    expect(await checkProof(JSON.parse(json ?? ''), document)).toBe('yes');
});
