import type { APIRoute } from 'astro';
import { statusOf } from '#actions/status-of.ts';
import { handOutReader } from '#commands/readers/hand-out-reader.ts';
import { readerNamed } from '#domain/content/reader.ts';

export const prerender = false;

/** A reader as a file: a course or a collection of cases as an e-book, a PDF, or slides. `?only=a+b` names the cases of a chosen list. */
export const GET: APIRoute = async ({ params, url, request, locals: { db, now, actor } }) => {
  const only = url.searchParams
    .getAll('only')
    .flatMap((given) => given.split(/[\s,+]+/))
    .filter(Boolean);
  const asked = readerNamed(params.shelf ?? '', params.file ?? '', only);
  if (!asked) return new Response(null, { status: 404 });
  const handed = await handOutReader(db, asked, { actor: actor ?? null, now });
  if (!handed.ok) {
    const status = handed.refusal.code === 'auth.forbidden' ? 404 : statusOf[handed.refusal.code];
    return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...(status === 503 && { 'Retry-After': '20' }) } });
  }
  const { name, key, bytes } = handed.value;
  const headers = {
    'Content-Type': asked.format === 'epub' ? 'application/epub+zip' : 'application/pdf',
    'Content-Disposition': `attachment; filename="minglun-${name}"`,
    'Cache-Control': asked.edition === 'teacher' ? 'private, no-store' : 'public, max-age=3600',
    ETag: `"${key}"`,
  };
  if (asked.edition === 'reader' && request.headers.get('if-none-match') === `"${key}"`)
    return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
};
