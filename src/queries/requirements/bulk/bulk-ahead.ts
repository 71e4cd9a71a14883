import { setImmediate } from 'node:timers/promises';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, obligation, person } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { reminderFor } from '#domain/notifications/digest.ts';
import { concernOf } from '#domain/reporting/concern.ts';
import type { Change } from '#domain/reporting/what-changes.ts';
import { type BulkWanted, grantTo, type PassedOverFor } from '#domain/requirements/bulk.ts';
import { parts, peopleAtOnce } from '#domain/shared/parts.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { readersOf } from '../../notifications/readers.ts';
import { digestOf } from '../../projects/digest-of.ts';
import { knownAt, recordsOf } from '../records-of.ts';
import { requirementsAt } from '../requirements-at.ts';

export type BulkAhead = {
  day: string;
  concerned: { personId: string; changes: Change[] }[];
  passedOver: { personId: string; why: PassedOverFor }[];
  /** Tells this answer from another: of whom it concerns. */
  digest: string;
};

type Verdict = Change[] | PassedOverFor;
type Judge = (ids: readonly string[]) => Promise<Map<string, Verdict>>;

const byStanding =
  (db: Reader, wanted: BulkWanted, day: string): Judge =>
  async (ids) => {
    const { institutionId } = wanted;
    const requirements = await requirementsAt(db, institutionId, day);
    const records = await recordsOf(db, ids);
    return new Map(
      ids.map((personId) => {
        const [grant, record] = [grantTo(wanted, personId), records.get(personId)];
        const concern =
          grant && record ? concernOf(knownAt(record, institutionId), grant, requirements, day) : { why: 'not-bound' as const };
        return [personId, 'why' in concern ? concern.why : concern.changes];
      }),
    );
  };

const byCourse =
  (db: Reader, course: string): Judge =>
  async (ids) => {
    const asked = await db
      .select({ personId: obligation.personId })
      .from(obligation)
      .where(
        and(
          inArray(obligation.personId, [...ids]),
          eq(obligation.course, course),
          isNull(obligation.settledAt),
          isNull(obligation.cancelledAt),
        ),
      );
    const already = new Set(asked.map(({ personId }) => personId));
    return new Map(ids.map((personId) => [personId, already.has(personId) ? 'asked' : []]));
  };

const byLetters =
  (db: Reader, now: Date): Judge =>
  async (ids) => {
    const readers = await readersOf(db, ids, now);
    const rows = await db
      .select({ id: person.id, onRoster: person.email, email: account.email, closedAt: account.closedAt })
      .from(person)
      .leftJoin(account, eq(account.personId, person.id))
      .where(inArray(person.id, [...ids]));
    const reachable = new Set(
      rows.filter(({ onRoster, email, closedAt }) => (email === null ? onRoster !== null : closedAt === null)).map(({ id }) => id),
    );
    return new Map(
      ids.map((personId): [string, Verdict] => {
        const reader = readers.get(personId);
        if (!reader || reminderFor(reader, now).length === 0) return [personId, 'nothing-open'];
        return [personId, reachable.has(personId) ? [] : 'no-email'];
      }),
    );
  };

/** Whom of these people something done for many would concern, and how; and whom it would not, and why. Nothing is written. */
export const bulkAhead = async (
  db: Reader,
  wanted: BulkWanted,
  people: readonly string[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<BulkAhead> => {
  const day = dayOf(now);
  const judge =
    wanted.act === 'assign' ? byCourse(db, wanted.course) : wanted.act === 'remind' ? byLetters(db, now) : byStanding(db, wanted, day);
  const [concerned, passedOver]: [BulkAhead['concerned'], BulkAhead['passedOver']] = [[], []];
  for (const part of parts(people, peopleAtOnce)) {
    for (const [personId, answer] of await judge(part)) {
      const isOwn = actor.kind === 'person' && actor.personId === personId && (wanted.act === 'extend' || wanted.act === 'exempt');
      if (isOwn || typeof answer === 'string') passedOver.push({ personId, why: isOwn ? 'own-case' : (answer as PassedOverFor) });
      else concerned.push({ personId, changes: answer });
    }
    await setImmediate();
  }
  return { day, concerned, passedOver, digest: digestOf(concerned.map(({ personId }) => personId).sort()) };
};
