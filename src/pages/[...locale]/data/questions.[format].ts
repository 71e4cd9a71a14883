import type { APIRoute } from 'astro';
import { dayOf } from '#domain/shared/plain-date.ts';
import { questionsInPublic } from '#queries/participation/questions-in-public.ts';
import { csvOf } from '#ui/sheets/csv.ts';
import { questionRecord, questionsSheet } from '#ui/sheets/questions-sheet.ts';
import { licence } from '#ui/sheets/votes-sheet.ts';

export const prerender = false;

/** How many questions reached the experts, as a file for anybody: the same in either language. */
export const GET: APIRoute = async ({ params, locals: { db, now, t } }) => {
  const { format } = params;
  if (format !== 'csv' && format !== 'json') return new Response(null, { status: 404 });
  const rows = await questionsInPublic(db, dayOf(now));
  const name = `minglun-questions-${dayOf(now)}.${format}`;
  const headers = { 'Content-Disposition': `attachment; filename="${name}"`, 'Access-Control-Allow-Origin': '*' };
  if (format === 'csv')
    return new Response(csvOf(questionsSheet(rows)), { headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8' } });
  return Response.json({ licence, note: t('publicData.questionsNote'), questions: rows.map(questionRecord) }, { headers });
};
