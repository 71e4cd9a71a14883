import type { APIRoute } from 'astro';
import { ownFile } from '#actions/credentials.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import { credentialCard } from '#ui/papers/credential-card.ts';
import { credentialPaper } from '#ui/papers/credential-paper.ts';

export const prerender = false;

/** The credential as a picture to share, for its holder alone. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { actor, t, locale } = locals;
  const own = actor && (await ownFile({ locals }, actor, params.serial ?? ''));
  if (!own) return new Response(null, { status: 404 });
  const { serial } = own.source;
  const verifyUrl = new URL(localised(`/verify/${serial}`, locale), env.PUBLIC_URL).href;
  const bytes = await credentialCard(credentialPaper(own.source, verifyUrl, t), own.json);
  await own.remember('png', bytes);
  return new Response(bytes, {
    headers: { 'Content-Type': 'image/png', 'Content-Disposition': `attachment; filename="${serial}.png"` },
  });
};
