import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Library, readLibrary } from '#domain/content/library.ts';
import { readContentFiles } from './content-files.ts';

// The server runs from the root of the project, bundled or not.
const root = process.cwd();

/** Everything under `content/`, read and believed. Takes seconds: not for the thread that serves. */
export const readContent = (): Library => readLibrary(readContentFiles(join(root, 'content'))).library;

/** A drawing of a course in a language. */
export const courseDrawing = (course: string, locale: string, name: string): string =>
  readFileSync(join(root, 'content', 'courses', course, 'figures', `${name}.${locale}.svg`), 'utf8');

const stampOf = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const folder of ['content', 'src/ui/papers', 'src/i18n/messages']) {
    const entries = (await readdir(join(root, folder), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      const { size, mtimeMs } = await stat(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
};

let stamp: Promise<string> | undefined;

/** Changes with whatever readers are made from: content, the words around it, and how it is put on paper. Looked at once in a process. */
export const sourceStamp = (): Promise<string> => {
  stamp ??= stampOf();
  return stamp;
};
