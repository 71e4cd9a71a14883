import type { z } from 'zod';

// Astro compares the origin of forms and not of JSON, and a cookie travels with both. Another site can neither send this content type without
// asking first nor choose these headers.
const isOurs = (request: Request, url: URL): boolean => {
  const site = request.headers.get('sec-fetch-site');
  return request.headers.get('origin') === url.origin && (site === null || site === 'same-origin');
};

/** The JSON that one of our own pages sent, or the answer for whatever else came. */
export const ownJson = async <S extends z.ZodType>(request: Request, url: URL, schema: S): Promise<z.infer<S> | Response> => {
  if (!isOurs(request, url)) return new Response(null, { status: 403 });
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) return new Response(null, { status: 415 });
  const parsed = schema.safeParse(await request.json().catch(() => undefined));
  return parsed.success ? parsed.data : new Response(null, { status: 400 });
};
