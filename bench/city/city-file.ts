import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCity } from './build.ts';
import type { Size } from './sizes.ts';

const seed = 20261125;
const ends = ['', '-wal', '-shm'];

const remove = (file: string) => {
  for (const end of ends) rmSync(file + end, { force: true });
};

/** Changes with whatever the city is made by: the migrations and the generator. */
const shape = (): string => {
  const hash = createHash('sha256').update(String(seed));
  for (const folder of ['.', '../../db/migrations']) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    for (const name of readdirSync(path).sort()) if (/\.(ts|sql)$/.test(name)) hash.update(readFileSync(join(path, name)));
  }
  return hash.digest('hex').slice(0, 12);
};

/** A copy of the city to be measured on. The city itself is built once for each shape and kept with other temporary files. */
export const cityCopy = async (size: Size): Promise<{ file: string; drop: () => void }> => {
  const folder = join(tmpdir(), 'minglun-city');
  mkdirSync(folder, { recursive: true });
  const city = join(folder, `${size}-${shape()}.db`);
  if (!existsSync(city)) {
    for (const old of readdirSync(folder)) if (old.startsWith(`${size}-`)) rmSync(join(folder, old));
    const begun = `${city}.begun-${process.pid}`;
    await buildCity(begun, { size, seed });
    renameSync(begun, city);
  }
  const file = `${city}.copy-${process.pid}`;
  copyFileSync(city, file);
  return { file, drop: () => remove(file) };
};
