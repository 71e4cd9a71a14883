import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sharedTurn } from '#db/shared-turn.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { readApart, workApart } from '#jobs/apart.ts';

const nobody = { actor: null, now: new Date('2026-11-26T00:00:00Z') };

const emptyPlace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-apart-'));
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'empty.db')}`);
  vi.stubEnv('DATA_DIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
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
