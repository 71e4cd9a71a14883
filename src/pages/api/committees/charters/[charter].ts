import type { APIRoute } from 'astro';
import { keptFiles } from '#ports/kept-files.ts';
import { charterFile } from '#queries/committees/charter-file.ts';

export const prerender = false;

/** The PDF of a version of a committee's charter, for whoever may read the register. It is kept, never opened within the site. */
export const GET: APIRoute = async ({ params, locals: { db, actor } }) => {
  const found = actor && (await charterFile(db, params.charter ?? '', actor));
  if (!found?.ok) return new Response(null, { status: 404 });
  const { id, digest } = found.value;
  const bytes = await keptFiles('charters').read(id);
  if (!bytes) return new Response(null, { status: 410 });
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="charter-${id.slice(0, 8)}.pdf"`,
      'Repr-Digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
};
