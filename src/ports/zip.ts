import { strToU8, unzipSync, zipSync } from 'fflate';
import { type FileRefused, fileRefused } from '#domain/bank/as-read.ts';
import { bankFileLimits } from '#domain/bank/limits.ts';
import type { FileFault } from '#domain/bank/remark.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';

/** Names of files in an archive stay inside it: no way up, no root, no drive, nothing that cannot be printed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const strays = /(^|\/)\.\.(\/|$)|^\/|\\|^[a-z]:|[\u0000-\u001f]/i;

/**
 * The XML files of an archive, unpacked in memory and nowhere else. Sizes are judged before anything is unpacked; what is said there is all the
 * room that unpacking gets, so an archive that lies comes out cut off, and that is noticed.
 */
export const unzipXml = (bytes: Uint8Array, file: string): Outcome<Record<string, Uint8Array>, FileRefused> => {
  const said = new Map<string, number>();
  let fault: FileFault | undefined;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (strays.test(name)) fault ??= { code: 'zip_path', name: name.slice(0, 80), place: { file } };
        if (said.size >= bankFileLimits.entries) fault ??= { code: 'zip_too_many', limit: bankFileLimits.entries, place: { file } };
        if (total > bankFileLimits.unpackedBytes)
          fault ??= { code: 'zip_too_large', limitMb: bankFileLimits.unpackedBytes / 1024 / 1024, place: { file } };
        said.set(name, originalSize);
        return fault === undefined && /\.xml$/i.test(name);
      },
    });
    if (fault) return fileRefused(fault);
    const cut = Object.entries(files).some(([name, content]) => content.length !== said.get(name));
    return cut ? fileRefused({ code: 'zip_broken', place: { file } }) : granted(files);
  } catch (error) {
    // fflate throws its own error, with a number, for whatever is wrong with an archive.
    if (fault || (error instanceof Error && ('code' in error || error instanceof RangeError || error instanceof TypeError)))
      return fileRefused(fault ?? { code: 'zip_broken', place: { file } });
    throw error;
  }
};

/** An archive of texts. It bears no date, so that the same items always make the same file. */
export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> => {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 }));
};

/** An archive of any files. It bears no date, so that the same files always make the same archive. */
export const archiveOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 }));
