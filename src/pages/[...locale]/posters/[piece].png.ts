import { getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { coverOf } from '#ui/outreach/cover-of.ts';
import { everyPiece } from '#ui/outreach/pieces-listed.ts';
import { sharePoster } from '#ui/sharing/share-card.ts';

export const getStaticPaths = everyPiece;

/** A piece as a long picture with a code that leads to it, for chats where a link is not enough. */
export const GET: APIRoute = async ({ params, locals, site }) => {
  const slug = params.piece ?? '';
  const piece = (await getEntry('pieces', slug))?.data;
  if (!piece) throw new Error(`There is no piece ${slug}.`);
  const t = translator(locals.locale);
  const { locale } = t;
  const png = await sharePoster(
    {
      site: t('common.siteName'),
      kicker: t(`pieces.${piece.column}`),
      title: piece.title[locale],
      lines: piece.lines[locale],
      drawing: coverOf(slug),
      url: new URL(localised(`/pieces/${slug}`, locale), site).href,
      scan: t('pieces.scan'),
    },
    locale,
  );
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
