import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#env';

/** How much room made readers may take, in bytes. Platform default: all of the shipped ones fit in it twice over. */
export const shelfLimit = 200 * 1024 * 1024;

const inside = () => join(env.DATA_DIR, 'readers');
const pathOf = (name: string, key: string): string => {
  if (!/^[\w.+-]{1,120}$/.test(name) || !/^[0-9a-f]{16}$/.test(key))
    throw new Error('A reader on the shelf is named by its file and its key.');
  return join(inside(), `${name}~${key}`);
};

type Shelved = { name: string; file: string; bytes: number; usedAt: number };

const shelved = async (): Promise<Shelved[]> => {
  const files = await readdir(inside()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(
    files
      .filter((file) => /~[0-9a-f]{16}$/.test(file))
      .map(async (file) => {
        const seen = await stat(join(inside(), file)).catch(() => undefined);
        return seen ? [{ name: file.slice(0, -17), file, bytes: seen.size, usedAt: seen.mtimeMs }] : [];
      }),
  );
  return found.flat();
};

/** A made reader, if it is there as the key says. */
export const takeReader = async (name: string, key: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    const bytes = new Uint8Array(await readFile(pathOf(name, key)));
    const now = new Date();
    await utimes(pathOf(name, key), now, now);
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Puts a made reader on the shelf in place of an earlier make of it; what was asked for longest ago goes when the shelf is full. */
export const shelveReader = async (name: string, key: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(inside(), { recursive: true, mode: 0o700 });
  const part = `${pathOf(name, key)}.${crypto.randomUUID()}`;
  await writeFile(part, bytes, { mode: 0o600 });
  await rename(part, pathOf(name, key));
  const all = (await shelved()).sort((a, b) => b.usedAt - a.usedAt);
  let total = 0;
  for (const { file, name: other, bytes: size } of all) {
    const replaced = other === name && file !== `${name}~${key}`;
    if (!replaced) total += size;
    if (replaced || total > shelfLimit) await rm(join(inside(), file), { force: true });
  }
};

/** How large each reader on the shelf is, by the name of its file. */
export const shelfSizes = async (): Promise<Map<string, number>> =>
  new Map((await shelved()).sort((a, b) => a.usedAt - b.usedAt).map(({ name, bytes }) => [name, bytes]));
