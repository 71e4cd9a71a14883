import { csvOf } from './csv.ts';
import { xlsxOf } from './xlsx.ts';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
export type FileFormat = keyof typeof types;
export const isFileFormat = (format: string | undefined): format is FileFormat => format !== undefined && Object.hasOwn(types, format);

/** Rows as a file to download. `plain` is its name for programs that read no other letters, `named` the one in the reader's language. */
export const fileAnswer = async (
  rows: readonly (readonly (string | number)[])[],
  { format, plain, named }: { format: FileFormat; plain: string; named: string },
): Promise<Response> =>
  new Response(format === 'csv' ? csvOf(rows) : new Uint8Array(await xlsxOf(rows)), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${plain}.${format}"; filename*=UTF-8''${encodeURIComponent(`${named}.${format}`)}`,
    },
  });
