import { and, asc, eq, gt, gte, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attendance, eventMaterial, formerEntry, trainingEvent } from '#db/schema/index.ts';
import type { PackChapters, PackCorrection, PackEvent } from '#domain/reporting/pack/content.ts';
import { dayOf, endOfDay, startOfDay } from '#domain/shared/plain-date.ts';
import { asItStood } from '../audit/as-it-stood.ts';
import { actorNames } from '../people/actor-names.ts';
import { among } from '../shared/among.ts';
import type { PackScope } from './pack-scope.ts';
import { type Called, peopleCalled } from './people-called.ts';
import { peopleOfPack } from './people-of-pack.ts';

type Attended = typeof attendance.$inferSelect;

const movedSince = (knownAt: Date) =>
  sql`${trainingEvent.id} in (select ${formerEntry.entryId} from ${formerEntry}
    where ${formerEntry.kind} = 'event' and ${formerEntry.until} > ${knownAt.toISOString()})`;

/** The events of an institution that began within the time counted, as far as was known then, and were not called off. */
const eventsHeld = async (db: Reader, { institutionId, from, day, knownAt }: PackScope) => {
  const [begin, end] = [startOfDay(from), endOfDay(day)];
  const rows = await db
    .select()
    .from(trainingEvent)
    .where(
      and(
        eq(trainingEvent.institutionId, institutionId),
        lte(trainingEvent.createdAt, knownAt),
        or(and(gte(trainingEvent.startsAt, begin), lt(trainingEvent.startsAt, end)), movedSince(knownAt)),
        or(isNull(trainingEvent.cancelledAt), gt(trainingEvent.cancelledAt, knownAt)),
      ),
    );
  const then = await asItStood(db, 'event', { ids: rows.map(({ id }) => id), knownAt });
  return rows
    .map(then)
    .filter(({ startsAt }) => begin <= startsAt && startsAt < end)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
};

const correctionsIn = (
  rows: readonly Attended[],
  { called, by, knownAt }: { called: (id: string) => Called; by: (actor: string) => string; knownAt: Date },
): PackCorrection[] =>
  rows
    .flatMap(({ personId, way, reason, recordedAt, recordedBy, withdrawnAt, withdrawnBy, withdrawnReason }): PackCorrection[] => [
      ...(way === 'correction'
        ? [{ name: called(personId).name, is: 'added' as const, reason: reason ?? '', by: by(recordedBy), at: recordedAt.toISOString() }]
        : []),
      ...(withdrawnAt !== null && withdrawnAt <= knownAt
        ? [
            {
              ...{ name: called(personId).name, is: 'struck' as const, reason: withdrawnReason ?? '' },
              ...{ by: by(withdrawnBy ?? ''), at: withdrawnAt.toISOString() },
            },
          ]
        : []),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : 1));

/**
 * What was held, who signed in, and what was put right on the lists. For a committee or a unit those events alone at which somebody of it was, and
 * of the people those alone.
 */
export const chapterEvents = async (db: Reader, scope: PackScope): Promise<PackChapters['events']> => {
  const { institutionId, knownAt } = scope;
  const events = await eventsHeld(db, scope);
  const ids = events.map(({ id }) => id);
  const rows = await db
    .select()
    .from(attendance)
    .where(and(among(attendance.eventId, ids), lte(attendance.recordedAt, knownAt)))
    .orderBy(asc(attendance.signedInAt), asc(attendance.id));
  const sheets = await db
    .select()
    .from(eventMaterial)
    .where(
      and(
        among(eventMaterial.eventId, ids),
        eq(eventMaterial.kind, 'sheet'),
        lte(eventMaterial.addedAt, knownAt),
        or(isNull(eventMaterial.removedAt), gt(eventMaterial.removedAt, knownAt)),
      ),
    )
    .orderBy(asc(eventMaterial.addedAt));
  const concerned = await peopleOfPack(db, scope);
  const members = concerned && new Set(concerned);
  const isShown = ({ personId }: Attended) => members === null || members.has(personId);
  const called = await peopleCalled(
    db,
    institutionId,
    rows.map(({ personId }) => personId),
  );
  const { person } = await actorNames(
    db,
    rows.flatMap(({ recordedBy, withdrawnBy }) => [recordedBy, withdrawnBy ?? recordedBy]),
  );
  const by = (actor: string) => person.get(actor.slice('person:'.length))?.['zh-CN'] ?? '—';
  const shown = (event: (typeof events)[number]): PackEvent => {
    const here = rows.filter(({ eventId }) => eventId === event.id);
    const there = here.filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > knownAt);
    return {
      ...{ id: event.id, title: { 'zh-CN': event.title, en: event.titleEn ?? event.title }, kind: event.kind },
      ...{ startsAt: event.startsAt.toISOString(), endsAt: event.endsAt.toISOString(), place: event.place, topics: event.topics },
      present: there.length,
      signed: there.filter(isShown).map(({ personId, way, signedInAt }) => {
        const { name, staffNumber } = called(personId);
        return { name, staffNumber, way, at: signedInAt.toISOString() };
      }),
      corrections: correctionsIn(here.filter(isShown), { called, by, knownAt }),
      confirmedOn: event.confirmedAt !== null && event.confirmedAt <= knownAt ? dayOf(event.confirmedAt) : null,
      sheets: sheets
        .filter(({ eventId }) => eventId === event.id)
        .flatMap(({ id, title, fileKind, fileDigest, fileSize }) =>
          fileKind === null ? [] : [{ id, title, kind: fileKind, digest: fileDigest ?? '', size: fileSize ?? 0 }],
        ),
    };
  };
  const all = events.map(shown);
  return { events: members === null ? all : all.filter(({ signed }) => signed.length > 0) };
};
