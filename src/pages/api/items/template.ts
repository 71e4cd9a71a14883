import type { APIRoute } from 'astro';
import { requirePermission } from '#actions/guard.ts';
import { writeItemFile } from '#ports/item-files.ts';

export const prerender = false;

/** An empty table of items with the columns an import reads. */
export const GET: APIRoute = async (context) => {
  const actor = await requirePermission(context, 'items.write');
  if (actor instanceof Response) return actor;
  const locale = context.url.searchParams.get('lang') === 'en' ? 'en' : 'zh-CN';
  const { body, type } = writeItemFile({ items: [], stories: [] }, 'csv', locale);
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': 'attachment; filename="items-template.csv"' } });
};
