import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EditionInFiles, editionsIn } from '#domain/content/editions-in.ts';
import type { Library } from '#domain/content/library.ts';
import { Sealed } from '#domain/content/sealed.ts';
import { digestOf } from '#queries/content/digest-of.ts';

export const sealedFile = (folder: string): string => join(folder, 'sealed.json');

/** What was released, as kept beside the content; nothing where nothing was. */
export const readSealed = (folder: string): Sealed => {
  const file = sealedFile(folder);
  return existsSync(file) ? Sealed.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
};

/** The editions in the files, each with the digest it would be published under. */
export const digestedEditions = (library: Library): (EditionInFiles & { digest: string })[] =>
  editionsIn(library).map((edition) => ({ ...edition, digest: digestOf(edition.snapshot) }));
