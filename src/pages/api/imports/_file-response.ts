import type { NamedTable } from '#domain/people/roster/template.ts';
import { csvOf, xlsxBookOf, xlsxOf } from '#ports/write-spreadsheet.ts';

/** A table as a file to keep: XLSX, or CSV where the address asks for it (`?as=csv`). */
export const fileResponse = async (url: URL, { name, sheet, rows }: NamedTable): Promise<Response> => {
  const isCsv = url.searchParams.get('as') === 'csv';
  const file = encodeURIComponent(`${name}.${isCsv ? 'csv' : 'xlsx'}`);
  return new Response(isCsv ? csvOf(rows) : await xlsxOf(sheet, rows), {
    headers: {
      'Content-Type': isCsv ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${file}`,
    },
  });
};

/** A workbook as a file to keep. */
export const bookResponse = async ({ name, sheets }: { name: string; sheets: { sheet: string; rows: string[][] }[] }): Promise<Response> =>
  new Response(await xlsxBookOf(sheets), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
    },
  });
