import type { APIRoute } from 'astro';
import { checkSerial } from '#commands/credentials/check-credential.ts';
import { isPlainDate } from '#domain/shared/plain-date.ts';
import { slowed } from '../_slowed.ts';

export const prerender = false;

/** What is true of a credential, question by question, on the day that `on` names: the page /verify/<serial> for machines. */
export const GET: APIRoute = async (context) => {
  const wait = slowed(context);
  if (wait) return wait;
  const { params, url, locals } = context;
  const { db, now } = locals;
  const on = url.searchParams.get('on') ?? '';
  const found = await checkSerial(db, (params.serial ?? '').slice(0, 60), { now, ...(isPlainDate(on) && { on }) });
  return Response.json(found, { status: found.found === 'yes' ? 200 : 404 });
};
