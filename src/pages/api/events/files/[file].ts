import type { APIRoute } from 'astro';
import { fileKinds } from '#domain/projects/outside/file-kind.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { materialSeen } from '#queries/events/material-seen.ts';

export const prerender = false;

/** A file beside an event, for whoever may have it. It is kept, never opened within the site. */
export const GET: APIRoute = async ({ params, locals: { db, actor } }) => {
  const found = actor && (await materialSeen(db, params.file ?? '', actor));
  if (!found || found.fileKind === null) return new Response(null, { status: 404 });
  const bytes = await keptFiles('event-files').read(found.id);
  if (!bytes) return new Response(null, { status: 410 });
  return new Response(bytes, {
    headers: {
      'Content-Type': fileKinds[found.fileKind],
      'Content-Disposition': `attachment; filename="material-${found.id.slice(0, 8)}.${found.fileKind === 'jpeg' ? 'jpg' : found.fileKind}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
};
