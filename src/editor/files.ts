import { createHash } from 'node:crypto';
import { constants, copyFileSync, lstatSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type ContentFile = { path: string; text: string; digest: string };
export type Saved =
  | { ok: true; digest: string }
  | { ok: false; why: 'outside' | 'too-large' }
  /** Somebody else, or another program, wrote it meanwhile. */
  | { ok: false; why: 'changed'; theirs: ContentFile };

/** No file of content is anywhere near this. */
const mostBytes = 1_000_000;

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Every file an editor may change, as paths below `root` with `/`. What programs write is not among them, and no link is followed. */
export const listContent = (root: string, folder = ''): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listContent(root, path);
      return entry.isFile() && /\.(mdoc|yaml)$/.test(entry.name) ? [path] : [];
    })
    .sort();

/** The file itself, if it is one of ours: a plain file that is there already, with no link on the way that leads out of `root`. */
const placeOf = (root: string, path: string): string | undefined => {
  if (!/^[\w.-]+(\/[\w.-]+)*\.(mdoc|yaml)$/.test(path) || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const file = join(root, path);
  try {
    const inside = realpathSync(dirname(file)) === join(realpathSync(root), dirname(path));
    return inside && lstatSync(file).isFile() ? file : undefined;
  } catch {
    // Not there, or not to be read: the same answer as for what is not ours.
    return undefined;
  }
};

export const readContent = (root: string, path: string): ContentFile | undefined => {
  const file = placeOf(root, path);
  if (!file) return undefined;
  const text = readFileSync(file, 'utf8');
  return { path, text, digest: digestOf(text) };
};

/** Writes a file whole or not at all, and only over what the editor had seen. */
export const saveContent = (root: string, { path, text, seen }: { path: string; text: string; seen: string }): Saved => {
  const file = placeOf(root, path);
  const now = readContent(root, path);
  if (!file || !now) return { ok: false, why: 'outside' };
  if (Buffer.byteLength(text) > mostBytes) return { ok: false, why: 'too-large' };
  if (now.digest !== seen) return { ok: false, why: 'changed', theirs: now };
  const whole = text.replaceAll('\r\n', '\n');
  const draft = join(dirname(file), `.${process.pid}-${Date.now()}.draft`);
  writeFileSync(draft, whole, { flag: 'wx' });
  renameSync(draft, file);
  return { ok: true, digest: digestOf(whole) };
};

export type Copied = { ok: true; path: string } | { ok: false; why: 'outside' | 'name' | 'taken' };

/** A new file beside one that is there, with the same words in it: the way to a new lesson or case. Never over a file, and never of another kind. */
export const copyContent = (root: string, { path, name }: { path: string; name: string }): Copied => {
  const file = placeOf(root, path);
  if (!file) return { ok: false, why: 'outside' };
  const kind = /\.(zh-CN\.mdoc|en\.mdoc|yaml)$/;
  const isSame = kind.exec(path)?.[1]?.split('.').at(-1) === kind.exec(name)?.[1]?.split('.').at(-1);
  if (!isSame || !/^[a-z0-9][a-z0-9-]*$/.test(name.replace(kind, ''))) return { ok: false, why: 'name' };
  try {
    copyFileSync(file, join(dirname(file), name), constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { ok: false, why: 'taken' };
    throw error;
  }
  return { ok: true, path: [...path.split('/').slice(0, -1), name].join('/') };
};
