import { type Actor, type Permission, placesWhere } from '#domain/auth/permission.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';

/** What stands at the side of the pages of administration, each with the permission it takes, or another that shows a part of it. Their words are `ui.admin-<name>`. */
const adminLinks = [
  { name: 'overview', path: '/admin', needs: 'matrix.read' },
  { name: 'coverage', path: '/admin/coverage', needs: 'matrix.read' },
  { name: 'matrix', path: '/admin/matrix', needs: 'matrix.read' },
  { name: 'people', path: '/admin/people', needs: 'people.read' },
  { name: 'decisions', path: '/admin/decisions', needs: 'log.read' },
  { name: 'proofs', path: '/admin/proofs', needs: 'requirements.manage' },
  { name: 'agreements', path: '/admin/agreements', needs: 'log.read' },
  { name: 'policies', path: '/admin/policies', needs: 'policies.manage' },
  { name: 'past', path: '/admin/past-learning', needs: 'requirements.manage' },
  { name: 'campaigns', path: '/admin/campaigns', needs: 'campaigns.manage' },
  { name: 'units', path: '/admin/units', needs: 'units.manage' },
  { name: 'committees', path: '/admin/committees', needs: 'committees.read' },
  { name: 'classes', path: '/admin/classes', needs: 'classes.read', or: 'classes.teach' },
  { name: 'exchanges', path: '/admin/exchanges', needs: 'exchanges.read', or: 'exchanges.manage' },
  { name: 'imports', path: '/admin/imports', needs: 'people.import' },
  { name: 'invitations', path: '/admin/invitations', needs: 'people.invite' },
  { name: 'messages', path: '/admin/messages', needs: 'log.read' },
  { name: 'webhooks', path: '/admin/webhooks', needs: 'webhooks.manage' },
  { name: 'log', path: '/admin/log', needs: 'log.read' },
  { name: 'oversight', path: '/oversight', needs: 'oversight.read' },
] as const satisfies { name: string; path: string; needs: Permission; or?: Permission }[];

const reaches = (actor: Actor, permission: Permission): boolean => {
  const places = placesWhere(actor, permission);
  return places === 'everywhere' || places.length > 0;
};

/** The links for this person: only what leads somewhere. */
export const adminLinksOf = (actor: Actor, t: Translate): { label: string; href: string }[] =>
  adminLinks
    .filter(({ needs, ...link }) => reaches(actor, needs) || ('or' in link && reaches(actor, link.or)))
    .map(({ name, path }) => ({ label: t(`ui.admin-${name}`), href: localised(path, t.locale) }));
