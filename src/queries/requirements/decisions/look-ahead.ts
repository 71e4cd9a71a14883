import type { Reader } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { withGrant, withoutGrant } from '#domain/reporting/what-changes.ts';
import type { NewGrant } from '#domain/requirements/grant-forms.ts';
import type { GrantRefusal } from '#domain/requirements/grants.ts';
import { openAt } from '#domain/requirements/obligation.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, laterOf } from '#domain/shared/plain-date.ts';
import { grantFault } from '../grant-fault.ts';
import type { Decision } from './decisions-told.ts';
import { type PersonChanges, peopleUnder, previewFor } from './preview.ts';

export type Ahead = { day: string; people: number; changing: PersonChanges[] };

const ofChanging = (day: string, all: readonly PersonChanges[]): Ahead => ({
  day,
  people: all.length,
  changing: all.filter(({ changes }) => changes.length > 0),
});

const whom = (db: Reader, { to, institutionId }: Pick<Extract<NewGrant, { is: 'extension' }>, 'to' | 'institutionId'>) => {
  if (to !== 'everybody' && 'personId' in to) return [to.personId];
  return peopleUnder(db, { unitId: to === 'everybody' ? null : to.unitId, institutionId });
};

/** What granting this would change, for whom, from the day it begins to hold; or why it cannot be granted. */
export const lookAhead = async (
  db: Reader,
  grant: NewGrant,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<Ahead, Forbidden | GrantRefusal>> => {
  const fault = await grantFault(db, actor, grant);
  if (fault) return refused(fault);
  const { institutionId } = grant;
  const day = grant.is === 'exemption' || grant.is === 'leave' ? laterOf(dayOf(now), grant.fromOn) : dayOf(now);
  const personIds = grant.is === 'extension' ? await whom(db, grant) : [grant.personId];
  const all = await previewFor(db, { personIds, institutionId, day }, (known) => ({ before: known, after: withGrant(known, grant) }));
  return granted(ofChanging(day, all));
};

/** What taking this back would change, and for whom. An agreement taken back leaves what was recognised under it. */
export const lookAheadWithout = async (db: Reader, decision: Decision, now: Date): Promise<Ahead> => {
  const { kind, id, institutionId, personId, unitId, policy, requirement } = decision;
  const day = dayOf(now);
  if (kind === 'agreement') return { day, people: 0, changing: [] };
  const personIds = personId === null ? await peopleUnder(db, { unitId, institutionId }) : [personId];
  const all = await previewFor(db, { personIds, institutionId, day }, (known, { unsettled }) => {
    // What an exemption without an end cancelled is asked again.
    const back = unsettled
      .filter((one) => kind === 'exemption' && one.policy === policy && one.requirement === requirement)
      .map((one) => ({ ...one, cancelledAt: null }));
    const open =
      kind === 'exemption'
        ? [...known.open.filter((one) => one.policy !== policy || one.requirement !== requirement), ...openAt(back, institutionId)]
        : known.open;
    return { before: known, after: withoutGrant({ ...known, open }, id) };
  });
  return ofChanging(day, all);
};
