import type { AstroGlobal } from 'astro';
import { type Actor, may, type Permission, type Place, placesWhere } from '#domain/auth/permission.ts';
import { localised } from '#i18n/address.ts';

type Guarded = Pick<AstroGlobal, 'locals' | 'url' | 'redirect' | 'rewrite' | 'request'>;
type Person = Extract<Actor, { kind: 'person' }>;

/** The person who has signed in; otherwise the way to sign-in and back, for the page to return. */
export const requireSignIn = ({ locals, url, redirect, request }: Guarded): Person | Response => {
  if (locals.actor) return locals.actor;
  const back = request.method === 'GET' ? `?next=${encodeURIComponent(url.pathname + url.search)}` : '';
  return redirect(`${localised('/sign-in', locals.locale)}${back}`, 303);
};

/** The person who has signed in and may do this, somewhere or at `place`; otherwise sign-in, or the page that says why not. */
export const requirePermission = async (page: Guarded, permission: Permission, place?: Place): Promise<Person | Response> => {
  const actor = requireSignIn(page);
  if (actor instanceof Response) return actor;
  const places = placesWhere(actor, permission);
  const allowed = place ? may(actor, permission, place) : places === 'everywhere' || places.length > 0;
  return allowed ? actor : page.rewrite(localised('/403', page.locals.locale));
};
