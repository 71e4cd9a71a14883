import type { APIRoute } from 'astro';
import { fileKinds } from '#domain/projects/outside/file-kind.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { claimSeen } from '#queries/hours/ledger-page.ts';

export const prerender = false;

/** What shows hours from elsewhere, for whoever handed it in and whoever decides on it. It is kept, never opened within the site. */
export const GET: APIRoute = async ({ params, locals: { db, actor } }) => {
  const found = actor && (await claimSeen(db, params.claim ?? '', actor));
  if (!found || found.fileKind === null) return new Response(null, { status: 404 });
  const bytes = found.fileDeletedAt === null ? await keptFiles('hour-claims').read(found.id) : undefined;
  if (!bytes) return new Response(null, { status: 410 });
  return new Response(bytes, {
    headers: {
      'Content-Type': fileKinds[found.fileKind],
      'Content-Disposition': `attachment; filename="hours-${found.id.slice(0, 8)}.${found.fileKind === 'jpeg' ? 'jpg' : found.fileKind}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
};
