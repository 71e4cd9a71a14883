import { createHash } from 'node:crypto';
import type { PackContent, PackEvent } from '#domain/reporting/pack/content.ts';
import { type PackFormat, packFormats } from '#domain/reporting/pack/pack.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { showInstant } from '#i18n/dates.ts';
import { type Translate, translator } from '#i18n/t.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { archiveOf } from '#ports/zip.ts';

type Sealed = { content: PackContent; digest: string; jws: string };
type Files = Record<string, Uint8Array>;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A name that every system can unpack: the day, the order, and what of the title is letters. */
const named = ({ startsAt, title }: PackEvent, i: number, locale: Locale): string =>
  `${dayOf(new Date(startsAt))}-${String(i + 1).padStart(2, '0')}-${title[locale].replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}`;

const signInSheet = (event: PackEvent, t: Translate): string =>
  csvOf([
    [t('packBook.name'), t('matrix.staffNumber'), t('packBook.signedAt'), t('packBook.way')],
    ...event.signed.map(({ name, staffNumber, at, way }) => [
      name,
      staffNumber ?? '',
      showInstant(new Date(at), t.locale),
      t(`events.way-${way}`),
    ]),
  ]);

/** The sign-in list of each event as a table, and its scanned sheets as they were handed in. */
const sheetsOf = async ({ events: { events } }: PackContent, t: Translate): Promise<Files> => {
  const files: Files = {};
  for (const [i, event] of events.entries()) {
    const name = named(event, i, t.locale);
    files[`sign-in/${name}.csv`] = utf8(signInSheet(event, t));
    for (const [n, { id, kind }] of event.sheets.entries()) {
      const bytes = await keptFiles('event-files').read(id);
      if (bytes) files[`sign-in/${name}-scan-${n + 1}.${kind === 'jpeg' ? 'jpg' : kind}`] = bytes;
    }
  }
  return files;
};

/**
 * Everything of a pack in one archive: its other forms, the content as it was sealed with its signature, the sign-in sheets, and the digest of each
 * file, both as JSON and as `sha256sum -c` reads it.
 */
export const packArchive = async (
  { content, digest, jws }: Sealed,
  { code, locale }: { code: string; locale: Locale },
): Promise<Uint8Array<ArrayBuffer>> => {
  const others = packFormats.filter((format): format is Exclude<PackFormat, 'zip'> => format !== 'zip');
  const files: Files = {};
  for (const format of others) {
    const bytes = await keptFiles('packs').read(`${code}-${format}`);
    if (!bytes) throw new Error(`The ${format} of the pack ${code} is not there.`);
    files[`${code}.${format}`] = bytes;
  }
  files[`${code}.json`] = utf8(JSON.stringify({ content, digest, jws }, null, 2));
  Object.assign(files, await sheetsOf(content, translator(locale)));
  const listed = Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const manifest = { code, digest, knownAt: content.about.knownAt, files: listed };
  files['manifest.json'] = utf8(`${JSON.stringify(manifest, null, 2)}\n`);
  files.SHA256SUMS = utf8(listed.map(({ name, sha256: sum }) => `${sum}  ${name}\n`).join(''));
  return archiveOf(files);
};
