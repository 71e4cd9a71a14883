import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts: string[]) => join(root, ...parts);

const watched = ['src', 'content', 'db', 'public', 'astro.config.mjs', 'package-lock.json'];

// Sizes and times of files, and the settings that are written into pages: when none changed, the last build still tells the truth.
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const name of ['PUBLIC_URL', 'SITE_HOST', 'SITE_CONTACT', 'ICP_NUMBER', 'POLICE_NUMBER'])
    hash.update(`${name}=${process.env[name] ?? ''}\n`);
  const add = (path: string) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}:${size}:${mtimeMs}\n`);
  };
  for (const name of watched.map((part) => at(part)).filter(existsSync)) {
    if (!statSync(name).isDirectory()) add(name);
    else
      for (const entry of readdirSync(name, { recursive: true, withFileTypes: true }).sort((a, b) =>
        join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
      ))
        if (entry.isFile()) add(join(entry.parentPath, entry.name));
  }
  return hash.digest('hex');
};

/** Builds the site unless the last build was made from these very files. Says false, having shown why, when the build fails. */
export const buildWhenStale = (): boolean => {
  const stamp = at('dist', '.built');
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true;
  console.log('minglun: building the site (about half a minute)');
  // Without the stamp a build that is cut short is not taken for a good one.
  rmSync(stamp, { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nminglun: the build failed; the lines above say where.`);
    return false;
  }
  writeFileSync(stamp, now);
  return true;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = buildWhenStale() ? 0 : 1;
