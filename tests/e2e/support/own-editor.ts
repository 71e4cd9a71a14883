import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

export type OwnEditor = { address: string; content: string; stop: () => Promise<void> };

/** An editor over a copy of the project in a folder of its own, so that nothing it writes is anybody's work. Ready once its preview is. */
export const ownEditor = async (): Promise<OwnEditor> => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-own-editor-'));
  for (const name of ['src', 'content', 'db', 'astro.config.mjs', 'package.json', 'package-lock.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const child: ChildProcess = spawn(process.execPath, [join(folder, 'src', 'cli', 'edit.ts')], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      if (said.includes('the preview is ready')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The editor ended before its preview was ready:\n${said}`)));
  });
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  if (!address) throw new Error(`The editor said no address:\n${said}`);
  return { address, content: join(folder, 'content'), stop };
};
