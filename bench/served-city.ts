import { fork } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../db/client.ts';
import { jobLease } from '../db/schema/index.ts';
import { gatherStatistics } from '../db/statistics.ts';
import { cityCopy } from './city/city-file.ts';
import type { Size } from './city/sizes.ts';

export type ServedCity = { url: string; db: Database; memory: () => Promise<number>; stop: () => Promise<void> };

/** The built site in a process of its own, on a copy of a city: its own courses and policies only, so that nothing is published into it first. */
export const serveCity = async (size: Size): Promise<ServedCity> => {
  const { file, drop } = await cityCopy(size);
  const dataDir = mkdtempSync(join(tmpdir(), 'minglun-served-'));
  const moved = join(dataDir, 'minglun.db');
  renameSync(file, moved);
  drop();
  const { db, close } = openDatabase(`file:${moved}`);
  await gatherStatistics(db);
  // A new server makes its readers (PDF, EPUB) one by one in its first hours, each some seconds of a processor; whoever measures does without.
  await db.insert(jobLease).values({ name: 'make-readers', holder: 'bench', until: new Date('2100-01-01T00:00:00Z') });
  const env = { HOST: '127.0.0.1', PORT: '0', DEMO: 'on', DATABASE_URL: `file:${moved}`, DATA_DIR: dataDir, SMTP_URL: '' };
  const child = fork(fileURLToPath(new URL('./served-city-process.ts', import.meta.url)), { env: { ...process.env, ...env } });
  const said = <T>() => new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T)));
  const url = await said<string>();
  return {
    url,
    db,
    memory: () => {
      const answer = said<number>();
      child.send('memory');
      return answer;
    },
    stop: async () => {
      close();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
