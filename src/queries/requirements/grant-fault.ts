import type { Reader } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NewGrant } from '#domain/requirements/grant-forms.ts';
import { daysFault, type GrantRefusal } from '#domain/requirements/grants.ts';
import { noSuchRequirement, notForPerson, notForUnit } from './manageable.ts';

type Fault = Forbidden | GrantRefusal | undefined;

const extensionFault = async (db: Reader, actor: Actor, grant: Extract<NewGrant, { is: 'extension' }>): Promise<Fault> => {
  const { institutionId, to, basis } = grant;
  if (to !== 'everybody' && 'personId' in to) return notForPerson(db, actor, { ...to, institutionId });
  const unitId = to === 'everybody' ? null : to.unitId;
  const notAllowed = await notForUnit(db, actor, { unitId, institutionId });
  return notAllowed ?? (basis === null ? { code: 'requirements.basis_needed', field: 'basis' } : undefined);
};

/** Why the actor may not grant this, or why it cannot be granted; undefined where nothing is in the way. */
export const grantFault = async (db: Reader, actor: Actor, grant: NewGrant): Promise<Fault> => {
  switch (grant.is) {
    case 'exemption':
      return (await notForPerson(db, actor, grant)) ?? (await noSuchRequirement(db, grant)) ?? daysFault(grant);
    case 'extension':
      return (await extensionFault(db, actor, grant)) ?? (await noSuchRequirement(db, grant)) ?? daysFault(grant);
    case 'leave':
      return (await notForPerson(db, actor, grant)) ?? daysFault(grant);
    case 'recognition':
      return (await notForPerson(db, actor, grant)) ?? daysFault({ fromOn: grant.learntOn, untilOn: grant.untilOn });
  }
};
