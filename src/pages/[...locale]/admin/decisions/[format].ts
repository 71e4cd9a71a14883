import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { DecisionFilter } from '#domain/requirements/decision-filter.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { chosenWithin, withinFor } from '#queries/people/within.ts';
import { wholeRegister } from '#queries/requirements/decisions/decisions-listed.ts';
import { csvOf } from '#ui/sheets/csv.ts';
import { decisionsSheet } from '#ui/sheets/decisions-sheet.ts';
import { xlsxOf } from '#ui/sheets/xlsx.ts';

export const prerender = false;

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
const isFormat = (format: string | undefined): format is keyof typeof types => format !== undefined && Object.hasOwn(types, format);

/** Every decision that the filter of the register reaches, as a file. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'log.read');
  if (actor instanceof Response) return actor;
  const { params, url, locals } = context;
  const { db, now, t, locale } = locals;
  const { format } = params;
  const asked = Object.fromEntries(url.searchParams);
  const within = chosenWithin(await withinFor(db, actor, 'log.read'), asked.institution);
  if (!isFormat(format) || !within) return context.rewrite(localised('/404', locale));
  const day = dayOf(now);
  const { decisions, names } = await wholeRegister(db, { within, filter: DecisionFilter.parse(asked), day });
  const rows = decisionsSheet(decisions, names, t);
  const body = format === 'csv' ? csvOf(rows) : new Uint8Array(await xlsxOf(rows));
  const name = encodeURIComponent(`${t('decisions.fileName')}-${day}.${format}`);
  return new Response(body, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="decisions-${day}.${format}"; filename*=UTF-8''${name}`,
    },
  });
};
