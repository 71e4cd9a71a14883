import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { chosenWithin, withinFor } from '#queries/people/within.ts';
import { wholeMatrix } from '#queries/reporting/matrix.ts';
import { csvOf } from '#ui/sheets/csv.ts';
import { matrixSheet } from '#ui/sheets/matrix-sheet.ts';
import { xlsxOf } from '#ui/sheets/xlsx.ts';

export const prerender = false;

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
const isFormat = (format: string | undefined): format is keyof typeof types => format !== undefined && Object.hasOwn(types, format);

/** Everybody the filter of the matrix reaches, as a file. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'matrix.read');
  if (actor instanceof Response) return actor;
  const { params, url, locals } = context;
  const { db, now, t, locale } = locals;
  const { format } = params;
  const asked = Object.fromEntries(url.searchParams);
  const within = chosenWithin(await withinFor(db, actor, 'matrix.read'), asked.institution);
  if (!isFormat(format) || !within) return context.rewrite(localised('/404', locale));
  const day = dayOf(now);
  const rows = matrixSheet(await wholeMatrix(db, { within, filter: MatrixFilter.parse(asked), day }), t);
  const body = format === 'csv' ? csvOf(rows) : new Uint8Array(await xlsxOf(rows));
  const name = encodeURIComponent(`${t('matrix.fileName')}-${day}.${format}`);
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="matrix-${day}.${format}"; filename*=UTF-8''${name}`,
    },
  });
};
