import type { APIRoute } from 'astro';
import { handOutTemplate } from '#commands/packs/keep-template.ts';
import { packKinds } from '#domain/reporting/pack/pack.ts';
import { locales } from '#domain/shared/locale.ts';

export const prerender = false;

/** The Word template in use for a kind of pack in a language, to be edited, for whoever may make packs of the institution. */
export const GET: APIRoute = async ({ url, locals: { db, actor } }) => {
  const kind = packKinds.find((one) => one === url.searchParams.get('kind'));
  const locale = locales.find((one) => one === url.searchParams.get('locale'));
  const institutionId = url.searchParams.get('institution');
  if (!actor || !kind || !locale || !institutionId) return new Response(null, { status: 404 });
  const handed = await handOutTemplate(db, { institutionId, kind, locale }, { actor });
  if (!handed.ok) return new Response(null, { status: 404 });
  return new Response(handed.value, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename="minglun-${kind}-${locale}.docx"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
