/** Who somebody is to the system. Everybody with an account is a learner unless they look on; the others are granted, for one institution or a unit of it. */
export const roles = [
  'learner',
  'principal_investigator',
  'teacher',
  'training_administrator',
  'item_writer',
  'item_reviewer',
  'exam_officer',
  'certification_officer',
  'committee_secretary',
  'society_editor',
  'piece_reader',
  'auditor',
  'authority_viewer',
  'authority_officer',
  'platform_administrator',
] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'learning.take',
  'people.read',
  'people.import',
  'people.invite',
  'people.merge',
  'people.erase',
  'units.manage',
  'records.correct',
  'matrix.read',
  'oversight.read',
  'log.read',
  'webhooks.manage',
  'projects.read',
  'projects.manage',
  'clearances.ask',
  'requirements.manage',
  'policies.manage',
  'campaigns.manage',
  'campaigns.call',
  'replies.read',
  'committees.read',
  'committees.manage',
  'classes.read',
  'classes.manage',
  'classes.teach',
  'exchanges.read',
  'exchanges.manage',
  'events.read',
  'events.manage',
  'hours.review',
  'providers.manage',
  'consultations.ask',
  'consultations.answer',
  'participation.host',
  'participation.moderate',
  'participation.answer',
  'participation.pool',
  'pieces.write',
  'pieces.review',
  'exams.read',
  'exams.manage',
  'exams.rate',
  'exams.void',
  'items.read',
  'items.write',
  'items.review',
  'items.manage',
  'standards.manage',
  'standards.decide',
  'certifications.read',
  'certifications.issue',
  'measures.read',
  'packs.read',
  'packs.make',
  'roles.grant',
  'tokens.manage',
] as const;
export type Permission = (typeof permissions)[number];

const reading: Permission[] = [
  'people.read',
  'matrix.read',
  'log.read',
  'projects.read',
  'committees.read',
  'classes.read',
  'exchanges.read',
  'events.read',
  'exams.read',
  'certifications.read',
  'measures.read',
  'packs.read',
];
const administering: Permission[] = [
  ...reading,
  'learning.take',
  'people.import',
  'people.invite',
  'people.merge',
  'people.erase',
  'units.manage',
  'records.correct',
  'webhooks.manage',
  'projects.manage',
  'clearances.ask',
  'requirements.manage',
  'policies.manage',
  'campaigns.manage',
  'committees.manage',
  'classes.manage',
  'classes.teach',
  'exchanges.manage',
  'events.manage',
  'hours.review',
  'consultations.ask',
  'consultations.answer',
  'participation.host',
  'participation.moderate',
  'participation.answer',
  'participation.pool',
  'exams.manage',
  'exams.rate',
  'items.read',
  'items.write',
  'items.review',
  'items.manage',
  'standards.manage',
  'packs.make',
];

/** The one table of what each role may do. An auditor reads and never writes. */
export const allows: Record<Role, readonly Permission[]> = {
  learner: ['learning.take'],
  principal_investigator: ['learning.take', 'projects.read', 'projects.manage', 'clearances.ask', 'exchanges.manage', 'consultations.ask'],
  // Whoever works on questions sees their keys: these roles are given, never had by way of another but the administrators'.
  item_writer: ['learning.take', 'items.read', 'items.write'],
  item_reviewer: ['learning.take', 'items.read', 'items.review', 'exams.rate'],
  exam_officer: ['learning.take', 'items.read', 'items.write', 'items.manage', 'exams.read', 'exams.manage', 'exams.rate'],
  // Whoever certifies does not teach: the role is held apart from the administrators'.
  certification_officer: ['learning.take', 'certifications.read', 'certifications.issue'],
  teacher: ['learning.take', 'people.read', 'matrix.read', 'classes.teach'],
  training_administrator: [...administering, 'replies.read'],
  committee_secretary: [
    'learning.take',
    'people.read',
    'matrix.read',
    'projects.read',
    'clearances.ask',
    'committees.read',
    'committees.manage',
    'certifications.read',
    'events.read',
    'events.manage',
    'hours.review',
    'consultations.ask',
    'consultations.answer',
    'participation.host',
    'participation.moderate',
    'participation.answer',
    'participation.pool',
    'packs.read',
    'packs.make',
  ],
  // Whoever writes for a society does not read for it: two roles, so that one person is given both only on purpose.
  society_editor: ['learning.take', 'pieces.write'],
  piece_reader: ['learning.take', 'pieces.review'],
  auditor: reading,
  // Counts over whole institutions and nothing else: no page and no door shows this role a person.
  authority_viewer: ['oversight.read', 'measures.read'],
  // Asks something of the people of whole institutions, and learns how many did it.
  authority_officer: ['oversight.read', 'measures.read', 'campaigns.call'],
  platform_administrator: [
    ...administering,
    'oversight.read',
    'exams.void',
    'standards.decide',
    'certifications.issue',
    'roles.grant',
    'tokens.manage',
    'providers.manage',
    'pieces.write',
    'pieces.review',
  ],
};

/**
 * A role and where it holds: everywhere (no institution), at an institution, or in one unit of it with all below. `fields`: of whoever looks on for
 * a competent authority, the fields of research that are theirs; none named: every field.
 */
export type Grant = { role: Role; institutionId: string | null; unitId: string | null; fields?: readonly string[] | null };

const lookingOn: readonly Role[] = ['auditor', 'authority_viewer', 'authority_officer'];

/** What somebody with an account holds: everybody learns, but for those who look on from outside and never study here. */
export const heldBy = (granted: readonly Grant[]): Grant[] =>
  granted.some(({ role }) => lookingOn.includes(role))
    ? [...granted]
    : [{ role: 'learner', institutionId: null, unitId: null }, ...granted];

/** Who acts: a person through an account, a machine through a token, or the system itself. */
export type Actor =
  | { kind: 'person'; personId: string; accountId: string; name: string; grants: readonly Grant[] }
  | { kind: 'token'; tokenId: string; label: string; grants: readonly Grant[] }
  | { kind: 'system' };

export type Forbidden = { code: 'auth.forbidden'; permission: Permission };

/** An institution and, where a unit is meant, the ids of that unit and all above it. */
export type Place = { institutionId: string; unitPath?: readonly string[] };

export const may = (actor: Actor, permission: Permission, place: Place): boolean =>
  actor.kind === 'system' ||
  actor.grants.some(
    ({ role, institutionId, unitId }) =>
      allows[role].includes(permission) &&
      (institutionId === null || institutionId === place.institutionId) &&
      (unitId === null || (place.unitPath?.includes(unitId) ?? false)),
  );

/** Whether somebody may study and be examined: a person, and none of those who look on. */
export const mayLearn = (actor: Actor): boolean => actor.kind === 'person' && may(actor, 'learning.take', { institutionId: '' });

/** Where the actor may: everywhere, or the institutions (and units of them) that the grants name. */
export const placesWhere = (actor: Actor, permission: Permission): 'everywhere' | { institutionId: string; unitId: string | null }[] => {
  if (actor.kind === 'system') return 'everywhere';
  const granting = actor.grants.filter((grant) => allows[grant.role].includes(permission));
  if (granting.some((grant) => grant.institutionId === null)) return 'everywhere';
  return granting.flatMap(({ institutionId, unitId }) => (institutionId === null ? [] : [{ institutionId, unitId }]));
};

/** The roles that carry a permission. */
export const rolesWith = (permission: Permission): Role[] => roles.filter((role) => allows[role].includes(permission));
