import { defineMiddleware } from 'astro:middleware';
import { whoIs } from '#commands/auth/sessions.ts';
import { type Opened, openDatabase } from '#db/client.ts';
import { env } from '#env';
import { isLocaleSegment, localeOf } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { unreadNotices } from '#queries/notifications/notices-of.ts';

// The server hands its database and its other threads over in `locals`. Only `astro dev`, which has no server of ours around it, opens one here, and not
// before a page asks: this module is also loaded during the build.
let own: Opened | undefined;

const timeOf = (request: Request): Date => {
  const given = env.MODE === 'test' ? request.headers.get('x-minglun-now') : null;
  return given === null ? new Date() : new Date(given);
};

/** Who is asking, in which language, at what time, with which database. It decides nothing else. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, url, request, params } = context;
  locals.locale = localeOf(url.pathname);
  locals.t = translator(locals.locale);
  if (context.isPrerendered) return next();
  if (!locals.db) {
    own ??= openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
    locals.db = own.db;
    locals.errands = (await import('#jobs/errands.ts')).errandsOn(own.db);
    locals.readings = (await import('#jobs/readings.ts')).readingsOn(own.db);
  }
  locals.now = timeOf(request);
  if (Number.isNaN(locals.now.getTime())) return new Response('x-minglun-now holds no instant.', { status: 400 });
  const asking = await whoIs(locals.db, request.headers.get('cookie') ?? '');
  locals.actor = asking?.actor ?? null;
  locals.isDemo = asking?.isDemo ?? false;
  locals.sessionId = asking?.sessionId ?? null;
  const { db, now, actor } = locals;
  locals.unread = async () => (actor ? (await unreadNotices(db, actor.personId, now)).length : 0);
  if (asking?.renewed) context.cookies.set(asking.renewed.name, asking.renewed.value, asking.renewed.attributes);
  // `[...locale]` takes any first segments; only those we speak are pages.
  return 'locale' in params && !isLocaleSegment(params.locale) ? next('/404') : next();
});
