import { type Actor, type Permission, placesWhere } from '#domain/auth/permission.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';

/** The groups at the side, in the order they stand. Their words are `ui.admingroup-<group>`. */
const adminGroups = ['standing', 'people', 'requirements', 'teaching', 'exams', 'record'] as const;
type AdminGroup = (typeof adminGroups)[number];

/**
 * What stands at the side of the pages of administration, each with the permission it takes, or another that shows a part of it. Their words are
 * `ui.admin-<name>`; a line may stand anywhere, its group says where it is shown. What belongs to no unit takes the whole of an institution.
 */
const adminLinks = [
  { group: 'standing', name: 'overview', path: '/admin', needs: 'matrix.read' },
  { group: 'standing', name: 'coverage', path: '/admin/coverage', needs: 'matrix.read' },
  { group: 'standing', name: 'matrix', path: '/admin/matrix', needs: 'matrix.read' },
  { group: 'standing', name: 'oversight', path: '/oversight', needs: 'oversight.read', takes: 'whole' },
  { group: 'standing', name: 'called', path: '/oversight/campaigns', needs: 'campaigns.call', takes: 'whole' },
  { group: 'standing', name: 'packs', path: '/admin/packs', needs: 'packs.read' },
  { group: 'standing', name: 'reports', path: '/oversight/reports', needs: 'oversight.read', takes: 'whole' },
  { group: 'people', name: 'people', path: '/admin/people', needs: 'people.read' },
  { group: 'people', name: 'units', path: '/admin/units', needs: 'units.manage' },
  { group: 'people', name: 'committees', path: '/admin/committees', needs: 'committees.read', takes: 'whole' },
  { group: 'people', name: 'imports', path: '/admin/imports', needs: 'people.import', takes: 'whole' },
  { group: 'people', name: 'invitations', path: '/admin/invitations', needs: 'people.invite' },
  { group: 'requirements', name: 'policies', path: '/admin/policies', needs: 'policies.manage' },
  { group: 'requirements', name: 'campaigns', path: '/admin/campaigns', needs: 'campaigns.manage' },
  { group: 'requirements', name: 'decisions', path: '/admin/decisions', needs: 'log.read' },
  { group: 'requirements', name: 'proofs', path: '/admin/proofs', needs: 'requirements.manage' },
  { group: 'requirements', name: 'badges', path: '/admin/badges', needs: 'requirements.manage' },
  { group: 'requirements', name: 'agreements', path: '/admin/agreements', needs: 'log.read' },
  { group: 'requirements', name: 'past', path: '/admin/past-learning', needs: 'requirements.manage' },
  { group: 'teaching', name: 'classes', path: '/admin/classes', needs: 'classes.read', or: 'classes.teach' },
  { group: 'exams', name: 'items', path: '/admin/items', needs: 'items.read' },
  { group: 'exams', name: 'exams', path: '/admin/exams', needs: 'exams.read' },
  { group: 'exams', name: 'sittings', path: '/admin/sittings', needs: 'exams.read' },
  { group: 'exams', name: 'ratings', path: '/admin/ratings', needs: 'exams.rate' },
  { group: 'exams', name: 'appeals', path: '/admin/appeals', needs: 'exams.read' },
  { group: 'exams', name: 'standards', path: '/admin/standards', needs: 'standards.manage', takes: 'whole' },
  { group: 'exams', name: 'analysis', path: '/admin/item-analysis', needs: 'measures.read' },
  { group: 'exams', name: 'misconceptions', path: '/admin/misconceptions', needs: 'measures.read', takes: 'whole' },
  { group: 'exams', name: 'evaluation', path: '/admin/evaluation', needs: 'measures.read', takes: 'whole' },
  { group: 'teaching', name: 'exchanges', path: '/admin/exchanges', needs: 'exchanges.read', or: 'exchanges.manage' },
  { group: 'teaching', name: 'events', path: '/admin/events', needs: 'events.read' },
  { group: 'teaching', name: 'hours', path: '/admin/hours', needs: 'hours.review' },
  { group: 'teaching', name: 'consultations', path: '/consultations', needs: 'consultations.answer' },
  { group: 'teaching', name: 'talk', path: '/admin/talk', needs: 'participation.host', takes: 'whole' },
  { group: 'teaching', name: 'hearings', path: '/admin/hearings', needs: 'participation.host', takes: 'whole' },
  { group: 'teaching', name: 'pool', path: '/admin/pool', needs: 'participation.pool' },
  { group: 'teaching', name: 'concerns', path: '/admin/concerns', needs: 'participation.host', takes: 'whole' },
  { group: 'teaching', name: 'questions', path: '/admin/questions', needs: 'participation.answer' },
  { group: 'teaching', name: 'moderation', path: '/admin/moderation', needs: 'participation.moderate', takes: 'whole' },
  { group: 'teaching', name: 'societies', path: '/admin/societies', needs: 'pieces.write', or: 'pieces.review' },
  { group: 'exams', name: 'certifications', path: '/admin/certifications', needs: 'certifications.read', takes: 'whole' },
  { group: 'record', name: 'messages', path: '/admin/messages', needs: 'log.read' },
  { group: 'record', name: 'webhooks', path: '/admin/webhooks', needs: 'webhooks.manage', takes: 'whole' },
  { group: 'record', name: 'log', path: '/admin/log', needs: 'log.read' },
] as const satisfies { group: AdminGroup; name: string; path: string; needs: Permission; or?: Permission; takes?: 'whole' }[];

const reaches = (actor: Actor, permission: Permission, takes: 'whole' | 'part'): boolean => {
  const places = placesWhere(actor, permission);
  return places === 'everywhere' || places.some(({ unitId }) => takes === 'part' || unitId === null);
};

type Link = (typeof adminLinks)[number];
const isFor = (actor: Actor, link: Link): boolean => {
  const takes = 'takes' in link ? link.takes : 'part';
  return reaches(actor, link.needs, takes) || ('or' in link && reaches(actor, link.or, takes));
};

export type AdminLink = { group: string; label: string; href: string };

/** The links for this person, group by group: only what leads somewhere. */
export const adminLinksOf = (actor: Actor, t: Translate): AdminLink[] =>
  adminGroups.flatMap((group) =>
    adminLinks
      .filter((link) => link.group === group && isFor(actor, link))
      .map(({ name, path }) => ({ group: t(`ui.admingroup-${group}`), label: t(`ui.admin-${name}`), href: localised(path, t.locale) })),
  );
