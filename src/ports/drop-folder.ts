import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Dropped = { name: string; path: string };

// Whoever copies a file into the folder may still be at it. Old Excel is not read, but its sender is to be told so.
const settledAfterMs = 60_000;

const absent = (error: NodeJS.ErrnoException): [] => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
};

/** The rosters that lie in a folder and are no longer being written, by name. A folder that is not there holds none. */
export const droppedIn = async (folder: string, now: Date): Promise<Dropped[]> => {
  const names = (await readdir(folder).catch(absent)).filter((name) => /^[^.].*\.(csv|txt|xlsx|xls)$/i.test(name)).sort();
  const files = await Promise.all(names.map(async (name) => ({ name, path: join(folder, name), about: await stat(join(folder, name)) })));
  return files
    .filter(({ about }) => about.isFile() && now.getTime() - about.mtimeMs >= settledAfterMs)
    .map(({ name, path }) => ({ name, path }));
};

/** The folders in which something may be left. */
export const dropFolders = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { withFileTypes: true }).catch(absent);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};

export const readDropped = async ({ path }: Dropped): Promise<Uint8Array> => new Uint8Array(await readFile(path));

/** A roster that was taken does not stay in the folder. */
export const removeDropped = ({ path }: Dropped): Promise<void> => rm(path, { force: true });
