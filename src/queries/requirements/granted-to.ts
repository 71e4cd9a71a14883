import { and, gt, isNull, lte, or } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { exemption, extension, leave, recognition, reply } from '#db/schema/index.ts';
import { countedHours } from '#domain/hours/ledger.ts';
import { mergesThen, standsFor } from '#domain/people/merged-then.ts';
import type { Granted } from '#domain/requirements/at-institution.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { hoursEntered, type LedgerEntry } from '../hours/entries-of.ts';
import { mergesAround } from '../people/merges-around.ts';
import { among } from '../shared/among.ts';
import type { OccasionAt } from './occasions-of.ts';

const endOfTime = new Date(8.64e15);

type Withdrawable = { recordedAt: SQLiteColumn; withdrawnAt: SQLiteColumn };

/** What stands now, or had been recorded and not yet withdrawn at an instant. */
const standing = ({ recordedAt, withdrawnAt }: Withdrawable, knownAt: Date | undefined) =>
  knownAt === undefined ? isNull(withdrawnAt) : and(lte(recordedAt, knownAt), or(isNull(withdrawnAt), gt(withdrawnAt, knownAt)));

/** Hours from the ledger as evidence: what an event gave counts at every institution of the person, what was recognised where it was. */
const hoursAs = (entries: readonly LedgerEntry[], institutions: readonly string[]): Granted['others'] =>
  countedHours([...new Map(entries.map((one) => [`${one.eventId ?? one.id} ${one.topic}`, one])).values()]).flatMap(
    ({ id, topic, on, counted, institutionId }) =>
      (institutionId === null ? institutions : [institutionId]).map((at) => ({
        ...{ id, topic, on, kind: 'hours' as const, until: null, minutes: counted },
        institutionId: at,
      })),
  );

const span = ({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }) => ({ from: fromOn, until: untilOn });

/**
 * What these people were granted, by name or as part of a unit or institution; their affiliations say which units. What was granted to a record
 * that has been merged into theirs is theirs.
 */
export const grantedTo = async (
  db: Reader,
  personIds: readonly string[],
  joined: readonly OccasionAt[],
  knownAt?: Date,
): Promise<Map<string, Granted>> => {
  const merges = mergesThen(await mergesAround(db, personIds), knownAt ?? endOfTime);
  const these = [...new Set([...personIds, ...merges.map(({ goneId }) => goneId)])];
  const institutions = [...new Set(joined.map(({ institutionId }) => institutionId))];
  const of = async <T extends { personId: string | null }>(rows: Promise<T[]>) =>
    Map.groupBy(await rows, ({ personId }) => (personId === null ? null : standsFor(merges, personId)));
  const recognitions = await of(
    db
      .select()
      .from(recognition)
      .where(and(among(recognition.personId, these), standing(recognition, knownAt))),
  );
  const replies = await of(
    db
      .select({ id: reply.id, personId: reply.personId, institutionId: reply.institutionId, topic: reply.policy, sentAt: reply.sentAt })
      .from(reply)
      .where(and(among(reply.personId, these), knownAt && lte(reply.sentAt, knownAt))),
  );
  const hours = Map.groupBy(await hoursEntered(db, these, knownAt), ({ personId }) => standsFor(merges, personId));
  const exemptions = await of(
    db
      .select()
      .from(exemption)
      .where(and(among(exemption.personId, these), standing(exemption, knownAt))),
  );
  const leaves = await of(
    db
      .select()
      .from(leave)
      .where(and(among(leave.personId, these), standing(leave, knownAt))),
  );
  const extensions = await of(
    db
      .select()
      .from(extension)
      .where(
        and(
          standing(extension, knownAt),
          or(among(extension.personId, these), and(isNull(extension.personId), among(extension.institutionId, institutions))),
        ),
      ),
  );
  const placesBy = Map.groupBy(joined, ({ personId }) => personId);
  return new Map(
    personIds.map((personId) => {
      const places = placesBy.get(personId) ?? [];
      const units = new Set(places.flatMap((at) => [...(at.units ?? [])]));
      const toGroup = (extensions.get(null) ?? []).filter(({ unitId, institutionId }) =>
        unitId === null ? places.some((at) => at.institutionId === institutionId) : units.has(unitId),
      );
      return [
        personId,
        {
          others: [
            ...(recognitions.get(personId) ?? []).map(({ learntOn, untilOn, ...row }) => ({ ...row, on: learntOn, until: untilOn })),
            ...hoursAs(hours.get(personId) ?? [], [...new Set(places.map(({ institutionId }) => institutionId))]),
            ...(replies.get(personId) ?? []).map(({ sentAt, ...row }) => ({
              ...row,
              kind: 'reply' as const,
              on: dayOf(sentAt),
              until: null,
              minutes: null,
            })),
          ],
          exemptions: (exemptions.get(personId) ?? []).map((row) => ({ ...row, ...span(row) })),
          leaves: (leaves.get(personId) ?? []).map((row) => ({ ...row, ...span(row) })),
          extensions: [...(extensions.get(personId) ?? []), ...toGroup].map(({ subject, ...row }) => ({
            ...row,
            of: subject,
            from: row.fromOn,
            until: row.untilOn,
          })),
        },
      ];
    }),
  );
};
