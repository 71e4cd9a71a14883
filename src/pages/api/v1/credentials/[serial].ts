import type { APIRoute } from 'astro';
import { takeTurns } from '#actions/pace.ts';
import { checkSerial } from '#commands/credentials/check-credential.ts';
import { isPlainDate } from '#domain/shared/plain-date.ts';

export const prerender = false;

/** What is true of a credential, question by question, on the day that `on` names: the page /verify/<serial> for machines. */
export const GET: APIRoute = async ({ params, url, clientAddress, locals: { db, now } }) => {
  const turn = takeTurns('check', clientAddress, now);
  if (!turn.ok) return new Response(null, { status: 429, headers: { 'Retry-After': String(turn.refusal.seconds) } });
  const on = url.searchParams.get('on') ?? '';
  const found = await checkSerial(db, (params.serial ?? '').slice(0, 60), { now, ...(isPlainDate(on) && { on }) });
  return Response.json(found, { status: found.found === 'yes' ? 200 : 404 });
};
