import type { APIRoute } from 'astro';
import { publishedVotes } from '#queries/polls/published-votes.ts';
import { everyPoll } from '#ui/polls/every-poll.ts';
import { csvOf } from '#ui/sheets/csv.ts';
import { licence, voteRecord, votesSheet } from '#ui/sheets/votes-sheet.ts';

export const prerender = false;

/** What the polls tell, as a file for anybody: the same in either language. */
export const GET: APIRoute = async ({ params, locals: { db, now, t } }) => {
  const { format } = params;
  if (format !== 'csv' && format !== 'json') return new Response(null, { status: 404 });
  const rows = await publishedVotes(db, await everyPoll());
  const name = `minglun-votes-${now.toISOString().slice(0, 10)}.${format}`;
  const headers = { 'Content-Disposition': `attachment; filename="${name}"`, 'Access-Control-Allow-Origin': '*' };
  if (format === 'csv')
    return new Response(csvOf(votesSheet(rows)), { headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8' } });
  return Response.json({ licence, note: t('polls.label'), votes: rows.map(voteRecord) }, { headers });
};
