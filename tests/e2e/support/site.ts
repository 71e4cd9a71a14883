import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '#db/client.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A running site of a test's own: where it answers, its database, and the folder where it leaves mail. `stop` removes the folder; `kill` leaves it, and is SIGKILL unless told. */
export type Site = {
  url: string;
  db: Database;
  dataDir: string;
  stop: () => Promise<void>;
  kill: (signal?: 'SIGKILL' | 'SIGTERM') => Promise<void>;
};

/** Where what a site holds on its first day was kept for all sites of this run, if it was: migrating and planting it anew takes long. */
export const firstDay = 'MINGLUN_FIRST_DAY';

const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-site-'));
  const kept = process.env[firstDay];
  if (kept) cpSync(kept, folder, { recursive: true });
  return folder;
};

/** Starts the built site on a free port, on a fresh database that holds the cast, or on what a killed site left in `dataDir`. */
export const startSite = async (dataDir = freshFolder()): Promise<Site> => {
  const databaseUrl = `file:${join(dataDir, 'minglun.db')}`;
  const child = spawn(process.execPath, [join(root, 'src/cli/serve.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      MODE: 'test',
      DEMO: 'on',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      SMTP_URL: '',
    },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const ready = /ready at (http\S+)/.exec(said)?.[1];
      if (ready) resolve(ready);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The site did not start (exit ${code}):\n${said}`)));
  });
  const opened = openDatabase(databaseUrl);
  const stop = async () => {
    opened.close();
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The site stopped by itself:\n${said}`);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(late);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const kill = async (signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL') => {
    opened.close();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  return { url, db: opened.db, dataDir, stop, kill };
};
