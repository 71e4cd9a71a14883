import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Source = { path: string; text: string };

/** The text files under a folder of the project, with paths from its top. */
export const sourcesIn = (folder: string, names = /\.(ts|tsx|astro|mjs)$/): Source[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(root.length), entry.name))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
