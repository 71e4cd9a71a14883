import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#env';

// Never under a folder that is served: who may read a file is asked each time.
const folder = () => join(env.DATA_DIR, 'proofs');
const pathOf = (id: string): string => {
  if (!/^[\w-]{1,64}$/.test(id)) throw new Error('A file of proof is named by its id.');
  return join(folder(), id);
};

/** Keeps a file that was handed in, readable by this server only. */
export const keepProofFile = async (id: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const parts = `${pathOf(id)}.part`;
  await writeFile(parts, bytes, { mode: 0o600 });
  await rename(parts, pathOf(id));
};

export const readProofFile = async (id: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return new Uint8Array(await readFile(pathOf(id)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Deletes a file; one that is gone already is no fault. */
export const removeProofFile = (id: string): Promise<void> => rm(pathOf(id), { force: true });
