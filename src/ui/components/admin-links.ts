import { type Actor, type Permission, placesWhere } from '#domain/auth/permission.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';

/** What stands at the side of the pages of administration, each with the permission it takes. Their words are `ui.admin-<name>`. */
const adminLinks = [
  { name: 'overview', path: '/admin', needs: 'matrix.read' },
  { name: 'coverage', path: '/admin/coverage', needs: 'matrix.read' },
  { name: 'matrix', path: '/admin/matrix', needs: 'matrix.read' },
  { name: 'people', path: '/admin/people', needs: 'people.read' },
  { name: 'decisions', path: '/admin/decisions', needs: 'log.read' },
  { name: 'agreements', path: '/admin/agreements', needs: 'log.read' },
  { name: 'policies', path: '/admin/policies', needs: 'policies.manage' },
  { name: 'units', path: '/admin/units', needs: 'units.manage' },
  { name: 'imports', path: '/admin/imports', needs: 'people.import' },
  { name: 'invitations', path: '/admin/invitations', needs: 'people.invite' },
  { name: 'messages', path: '/admin/messages', needs: 'log.read' },
  { name: 'webhooks', path: '/admin/webhooks', needs: 'webhooks.manage' },
  { name: 'log', path: '/admin/log', needs: 'log.read' },
  { name: 'oversight', path: '/oversight', needs: 'oversight.read' },
] as const satisfies { name: string; path: string; needs: Permission }[];

/** The links for this person: only what leads somewhere. */
export const adminLinksOf = (actor: Actor, t: Translate): { label: string; href: string }[] =>
  adminLinks
    .filter(({ needs }) => {
      const places = placesWhere(actor, needs);
      return places === 'everywhere' || places.length > 0;
    })
    .map(({ name, path }) => ({ label: t(`ui.admin-${name}`), href: localised(path, t.locale) }));
