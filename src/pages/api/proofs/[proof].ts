import type { APIRoute } from 'astro';
import { fileKinds } from '#domain/projects/outside/file-kind.ts';
import { readProofFile } from '#ports/proof-files.ts';
import { proofSeen } from '#queries/projects/outside/proofs-to-decide.ts';

export const prerender = false;

/** The file of a proof, for the person who handed it in and for whoever decides on it. It is kept, never opened within the site. */
export const GET: APIRoute = async ({ params, locals: { db, actor } }) => {
  const found = actor && (await proofSeen(db, params.proof ?? '', actor));
  if (!found?.ok) return new Response(null, { status: 404 });
  const { id, fileKind, fileDeletedAt } = found.value.proof;
  const bytes = fileKind === null || fileDeletedAt !== null ? undefined : await readProofFile(id);
  if (!bytes || fileKind === null) return new Response(null, { status: 410 });
  return new Response(bytes, {
    headers: {
      'Content-Type': fileKinds[fileKind],
      'Content-Disposition': `attachment; filename="proof-${id.slice(0, 8)}.${fileKind === 'jpeg' ? 'jpg' : fileKind}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
};
