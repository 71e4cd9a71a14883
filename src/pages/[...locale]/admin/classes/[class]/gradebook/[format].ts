import type { APIRoute } from 'astro';
import { requireSignIn } from '#actions/guard.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { classShown } from '#queries/teaching/class-shown.ts';
import { gradebook } from '#queries/teaching/gradebook.ts';
import { csvOf } from '#ui/sheets/csv.ts';
import { gradebookSheet } from '#ui/sheets/gradebook-sheet.ts';
import { xlsxOf } from '#ui/sheets/xlsx.ts';

export const prerender = false;

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
const isFormat = (format: string | undefined): format is keyof typeof types => format !== undefined && Object.hasOwn(types, format);

/** Everybody in a class, as a file. */
export const GET: APIRoute = async (context) => {
  const actor = requireSignIn(context);
  if (actor instanceof Response) return actor;
  const { params, locals } = context;
  const { db, now, t, locale } = locals;
  const { format } = params;
  const shown = await classShown(db, params.class ?? '', actor);
  if (!shown.ok) return context.rewrite(localised(shown.refusal.code === 'auth.forbidden' ? '/403' : '/404', locale));
  if (!isFormat(format)) return context.rewrite(localised('/404', locale));
  const rows = gradebookSheet(await gradebook(db, shown.value.taught, { q: undefined, sort: 'number' }), t);
  const body = format === 'csv' ? csvOf(rows) : new Uint8Array(await xlsxOf(rows));
  const day = dayOf(now);
  const name = encodeURIComponent(`${t('classes.fileName')}-${shown.value.taught.title}-${day}.${format}`);
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="gradebook-${day}.${format}"; filename*=UTF-8''${name}`,
    },
  });
};
