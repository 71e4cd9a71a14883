import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#env';

/** Files that were handed in, in a folder of DATA_DIR that is never served: who may read one is asked each time. Each is named by its id. */
export const keptFiles = (folder: 'charters' | 'event-files' | 'hour-claims' | 'packs' | 'pack-templates') => {
  const inside = () => join(env.DATA_DIR, folder);
  const pathOf = (id: string): string => {
    if (!/^[\w-]{1,64}$/.test(id)) throw new Error('A kept file is named by its id.');
    return join(inside(), id);
  };
  return {
    keep: async (id: string, bytes: Uint8Array): Promise<void> => {
      await mkdir(inside(), { recursive: true, mode: 0o700 });
      const part = `${pathOf(id)}.part`;
      await writeFile(part, bytes, { mode: 0o600 });
      await rename(part, pathOf(id));
    },
    read: async (id: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
      try {
        return new Uint8Array(await readFile(pathOf(id)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    /** One that is gone already is no fault. */
    remove: (id: string): Promise<void> => rm(pathOf(id), { force: true }),
  };
};
