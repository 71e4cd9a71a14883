import type { APIRoute } from 'astro';
import { statusOfRecord } from '#queries/credentials/status-of-record.ts';

export const prerender = false;

/** What is true today of the record with this serial: the facts of the page /verify/<serial>. 404 with the same shape when it is unknown. */
export const GET: APIRoute = async ({ params, locals: { db } }) => {
  const found = await statusOfRecord(db, (params.serial ?? '').slice(0, 60));
  return Response.json(found, { status: found.status === 'unknown' ? 404 : 200 });
};
