import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { localised } from '#i18n/address.ts';
import { asOfWords } from '#i18n/as-of-words.ts';
import { chosenWithin, withinFor } from '#queries/people/within.ts';
import { fileAnswer, isFileFormat } from '#ui/sheets/file-answer.ts';
import { matrixSheet } from '#ui/sheets/matrix-sheet.ts';

export const prerender = false;

/** Everybody the filter of the matrix reaches, as a file. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'matrix.read');
  if (actor instanceof Response) return actor;
  const { params, url, locals } = context;
  const { db, readings, now, t, locale } = locals;
  const { format } = params;
  const asked = Object.fromEntries(url.searchParams);
  const within = chosenWithin(await withinFor(db, actor, 'matrix.read'), asked.institution);
  if (!isFileFormat(format) || !within) return context.rewrite(localised('/404', locale));
  const { day, knownAt, matrix } = await readings.wholeMatrix({ within, filter: MatrixFilter.parse(asked), now });
  if (matrix === 'tooMany') return context.redirect(`${localised('/admin/matrix', locale)}${url.search}`, 303);
  const rows = [...matrixSheet(matrix, t), [], [asOfWords({ day, knownAt: knownAt ?? now }, t)]];
  return fileAnswer(rows, { format, plain: `matrix-${day}`, named: `${t('matrix.fileName')}-${day}` });
};
