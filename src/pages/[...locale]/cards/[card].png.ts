import type { APIRoute } from 'astro';
import { everyLocale } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { cards } from '#ui/sharing/cards.ts';
import { shareCard } from '#ui/sharing/share-card.ts';

export const getStaticPaths = async () =>
  [...(await cards()).keys()].flatMap((card) => everyLocale().map(({ params, props }) => ({ params: { ...params, card }, props })));

/** The picture of a page, for whoever shares its address. */
export const GET: APIRoute = async ({ params, locals }) => {
  const t = translator(locals.locale);
  const shown = (await cards()).get(params.card ?? '');
  if (!shown) throw new Error(`There is no card ${params.card}.`);
  return new Response(await shareCard(shown(t), t.locale), { headers: { 'Content-Type': 'image/png' } });
};
