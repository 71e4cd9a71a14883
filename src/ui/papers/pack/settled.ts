import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const core = 'docProps/core.xml';

/**
 * An Office file without the moment at which it happened to be written: its dates are those of what it says, so that the same content makes the
 * same bytes, and a file made anew has the digest that stands on record. `changes`: what else becomes of the text of a part.
 */
export const settled = (bytes: Uint8Array, at: Date, changes: Record<string, (text: string) => string> = {}): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const part = parts[name];
    if (!part) throw new Error(`The file has no ${name}.`);
    parts[name] = strToU8(change(strFromU8(part)));
  }
  const said = parts[core];
  if (said) parts[core] = strToU8(strFromU8(said).replace(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, `>${at.toISOString().slice(0, 19)}Z<`));
  const named = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  // What says which part is which stands first, as readers of such files expect.
  const types = '[Content_Types].xml';
  const ordered = [...named.filter(([name]) => name === types), ...named.filter(([name]) => name !== types)];
  return new Uint8Array(zipSync(Object.fromEntries(ordered), { mtime: new Date(1980, 0, 1), level: 6 }));
};
