import type { APIRoute } from 'astro';
import { statusOf } from '#actions/status-of.ts';
import { handOutPack } from '#commands/packs/hand-out-pack.ts';
import { packFormats } from '#domain/reporting/pack/pack.ts';

export const prerender = false;

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/** A form of a pack, for whoever may read it; that it was taken is in the log. */
export const GET: APIRoute = async ({ params, locals: { db, now, actor } }) => {
  const format = packFormats.find((one) => one === params.format);
  if (!actor || format === undefined) return new Response(null, { status: 404 });
  const handed = await handOutPack(db, { code: params.pack ?? '', format }, { actor, now });
  if (!handed.ok) return new Response(null, { status: handed.refusal.code === 'auth.forbidden' ? 404 : statusOf[handed.refusal.code] });
  const { code, bytes } = handed.value;
  return new Response(bytes, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${code}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
