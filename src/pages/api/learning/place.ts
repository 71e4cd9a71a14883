import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { keepPlace } from '#commands/progress/keep-place.ts';
import { Slug } from '#domain/shared/slug.ts';

export const prerender = false;

const Place = z.strictObject({ course: Slug, lesson: Slug, section: z.int().min(0).max(99) });

/** 204 when the place is kept. JSON only, which another site's form cannot send. */
export const POST: APIRoute = async ({ request, locals }) => {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return new Response(null, { status: 415 });
  const parsed = Place.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return new Response(null, { status: 400 });
  const kept = await keepPlace(locals.db, parsed.data, { actor: locals.actor, now: locals.now });
  return new Response(null, { status: kept.ok ? 204 : kept.refusal.code === 'shared.not_found' ? 404 : 401 });
};
