import { z } from 'zod';

export const UploadForm = z.object({ file: z.instanceof(File) });
export const ListForm = z.object({
  list: z.string().max(200_000).optional(),
  file: z.instanceof(File).optional(),
  as: z.enum(['page', 'csv']).optional(),
});

/** How many serials may be checked at once. Platform default. */
export const listAtMost = 1000;

/** What looks like a serial in a line of a table: three groups of four, or twelve characters in one, with or without the prefix. */
const serialLike = /(?<![0-9A-Za-z])(?:M[LC1][\s-]?)?[0-9A-Za-z]{4}[\s-]?[0-9A-Za-z]{4}[\s-]?[0-9A-Za-z]{4}(?![0-9A-Za-z])/i;

/** The serials in a list that was pasted or uploaded: of each line the first that looks like one; a line without any stands for itself, so that it is not lost. */
export const serialsIn = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.normalize('NFKC').trim())
    .filter((line) => line !== '')
    .map((line, i) => ({ line, found: serialLike.exec(line)?.[0], head: i === 0 }))
    // The head of a table is no serial.
    .filter(({ found, head }) => found !== undefined || !head)
    .map(({ line, found }) => (found ?? line).slice(0, 60));
