import { and, asc, eq, exists, gt, gte, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  account,
  certification,
  certificationEvent,
  committee,
  committeeInvitation,
  committeeMeeting,
  committeeRegistration,
  roleGrant,
} from '#db/schema/index.ts';
import { reminderSteps } from '#domain/certification/holding.ts';
import { registrationStanding } from '#domain/committees/registration.ts';
import type { ErrandToTell } from '#domain/notifications/errands.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { heldBy } from '../committees/held-by.ts';
import { reportsOwed } from '../packs/reports-owed.ts';
import { desksWaiting } from './desks-waiting.ts';
import { repliesOwed } from './replies-owed.ts';

// Whoever keeps the register; administrators may as well, and are not written to for every committee.
const keeper = and(eq(roleGrant.role, 'committee_secretary'), isNull(roleGrant.revokedAt), isNull(roleGrant.unitId));

const unregistered = (db: Reader) =>
  db
    .select({ id: committee.id, institutionId: committee.institutionId, foundedOn: committee.foundedOn })
    .from(committee)
    .where(
      notExists(
        db
          .select({ one: sql`1` })
          .from(committeeRegistration)
          .where(
            and(
              eq(committeeRegistration.committeeId, committee.id),
              eq(committeeRegistration.kind, 'registered'),
              isNull(committeeRegistration.withdrawnAt),
            ),
          ),
      ),
    );

const unanswered = async (db: Reader, now: Date, personIds?: readonly string[]) =>
  db
    .select({ personId: committeeInvitation.personId, invitationId: committeeInvitation.id })
    .from(committeeInvitation)
    .innerJoin(committeeMeeting, eq(committeeMeeting.id, committeeInvitation.meetingId))
    .where(
      and(
        personIds && inArray(committeeInvitation.personId, [...personIds]),
        isNull(committeeInvitation.answer),
        isNull(committeeMeeting.cancelledAt),
        gt(committeeMeeting.startsAt, now),
      ),
    );

/** What committees, certificates and the public ask of each of these people now. */
export const errandsToTell = async (db: Reader, personIds: readonly string[], now: Date): Promise<Map<string, ErrandToTell[]>> => {
  const today = dayOf(now);
  const these = [...personIds];
  const found = new Map<string, ErrandToTell[]>(these.map((id) => [id, []]));
  for (const { personId, invitationId } of await unanswered(db, now, these)) found.get(personId)?.push({ is: 'meeting', invitationId });
  for (const { personId, serial, holding } of await heldBy(db, these, today))
    if (holding.state === 'due') found.get(personId)?.push({ is: 'certificate', serial, until: holding.until });
  const grants = await db
    .selectDistinct({ personId: roleGrant.personId, institutionId: roleGrant.institutionId })
    .from(roleGrant)
    .where(and(keeper, inArray(roleGrant.personId, these)));
  const committees = grants.length === 0 ? [] : await unregistered(db);
  for (const { personId, institutionId } of grants)
    for (const { id, foundedOn } of committees.filter((one) => one.institutionId === institutionId)) {
      const { dueOn } = registrationStanding({ foundedOn, entries: [], changes: [] }, today);
      found.get(personId)?.push({ is: 'registration', committeeId: id, dueOn });
    }
  const owed = await reportsOwed(
    db,
    grants.flatMap(({ institutionId }) => institutionId ?? []),
    today,
  );
  for (const { personId, institutionId } of grants)
    for (const one of owed.filter((each) => each.institutionId === institutionId)) found.get(personId)?.push({ is: 'report', ...one });
  for (const { personId, errand } of [...(await repliesOwed(db, today)), ...(await desksWaiting(db, today))])
    found.get(personId)?.push(errand);
  return found;
};

/** The people with an account of whom something is asked; those after an id, in order. */
export const peopleWithErrands = async (db: Reader, { after, limit }: { after: string; limit: number }, now: Date): Promise<string[]> => {
  const [today, last] = [dayOf(now), addDays(dayOf(now), Math.max(...reminderSteps))];
  const extended = db
    .select({ one: sql`1` })
    .from(certificationEvent)
    .where(
      and(
        eq(certificationEvent.certificationId, certification.id),
        eq(certificationEvent.kind, 'extended'),
        gte(certificationEvent.untilDay, today),
      ),
    );
  const ending = await db
    .selectDistinct({ personId: certification.personId })
    .from(certification)
    .where(
      and(
        gt(certification.personId, after),
        lte(certification.validUntil, last),
        or(gte(certification.validUntil, today), exists(extended)),
      ),
    );
  const keeping = (await db.selectDistinct({ institutionId: committee.institutionId }).from(committee)).map((row) => row.institutionId);
  const owing = (await reportsOwed(db, keeping, today)).map(({ institutionId }) => institutionId);
  const places = [...new Set([...(await unregistered(db)).map(({ institutionId }) => institutionId), ...owing])];
  const keepers =
    places.length === 0
      ? []
      : await db
          .selectDistinct({ personId: roleGrant.personId })
          .from(roleGrant)
          .where(and(keeper, inArray(roleGrant.institutionId, places), gt(roleGrant.personId, after)));
  const asked = (await unanswered(db, now)).filter(({ personId }) => personId > after);
  const hosts = [...(await repliesOwed(db, today)), ...(await desksWaiting(db, today))].filter(({ personId }) => personId > after);
  const ids = [...new Set([...ending, ...keepers, ...asked, ...hosts].map(({ personId }) => personId))].sort().slice(0, limit);
  const open = await db
    .select({ personId: account.personId })
    .from(account)
    .where(and(inArray(account.personId, ids), isNull(account.closedAt)))
    .orderBy(asc(account.personId));
  return open.map(({ personId }) => personId);
};
