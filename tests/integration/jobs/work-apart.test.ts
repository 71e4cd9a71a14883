import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sharedTurn } from '#db/shared-turn.ts';
import { workApart } from '#jobs/work-apart.ts';

const nobody = { actor: null, now: new Date('2026-11-26T00:00:00Z') };

const apart = () => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-apart-'));
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'empty.db')}`);
  vi.stubEnv('DATA_DIR', folder);
  const work = workApart(sharedTurn());
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return work;
};

test('an errand is carried out in another thread, and its refusal or its fault comes back to whoever asked', async () => {
  const { errands, stop } = apart();
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
  const { errands, stop } = apart();
  await errands.applyProjects({ importId: 'nowhere' }, nobody, 1000).catch(() => undefined);
  const late = errands.applyProjects({ importId: 'nowhere' }, nobody, 1000);
  const told = expect(late).rejects.toThrow();
  await stop();
  await told;
});
