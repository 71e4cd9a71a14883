import type { APIRoute } from 'astro';
import { statusOfRecord } from '#queries/credentials/status-of-record.ts';
import { slowed } from '../_slowed.ts';

export const prerender = false;

/** What is true today of the record with this serial: the facts of the page /verify/<serial>. 404 with the same shape when it is unknown. */
export const GET: APIRoute = async (context) => {
  const wait = slowed(context);
  if (wait) return wait;
  const { params, locals } = context;
  const found = await statusOfRecord(locals.db, (params.serial ?? '').slice(0, 60));
  return Response.json(found, { status: found.status === 'unknown' ? 404 : 200 });
};
