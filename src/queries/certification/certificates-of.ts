import { and, asc, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certification, certificationEvent } from '#db/schema/index.ts';
import type { Past } from '#domain/certification/renewal.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';

type Row = typeof certification.$inferSelect;
type EventRow = typeof certificationEvent.$inferSelect;
/** A certificate as it was issued, with what happened to it since, oldest first. */
export type Certificate = Row & { happened: EventRow[]; period: Past };

/** As the rules read it. */
const asPeriod = (row: Row, events: readonly EventRow[]): Past => ({
  ...{ id: row.id, kind: row.kind, route: row.route, previousId: row.previousId, validFrom: row.validFrom, validUntil: row.validUntil },
  issuedOn: dayOf(row.issuedAt),
  events: events.map(({ kind, onDay, untilDay }) => ({ kind, on: onDay, until: untilDay })),
});

const withEvents = async (db: Reader, rows: readonly Row[], knownAt?: Date): Promise<Certificate[]> => {
  const ids = rows.map(({ id }) => id);
  const events = await db
    .select()
    .from(certificationEvent)
    .where(and(among(certificationEvent.certificationId, ids), knownAt && lte(certificationEvent.statedAt, knownAt)))
    .orderBy(asc(certificationEvent.statedAt));
  const by = Map.groupBy(events, ({ certificationId }) => certificationId);
  return rows.map((row) => ({ ...row, happened: by.get(row.id) ?? [], period: asPeriod(row, by.get(row.id) ?? []) }));
};

/** Every certificate of these people, by person, as it stands or as was known at an instant. At most some hundreds of people at a time. */
export const certificatesOf = async (db: Reader, personIds: readonly string[], knownAt?: Date): Promise<Map<string, Certificate[]>> => {
  const rows = await db
    .select()
    .from(certification)
    .where(and(among(certification.personId, [...personIds]), knownAt && lte(certification.issuedAt, knownAt)))
    .orderBy(asc(certification.issuedAt));
  return Map.groupBy(rows.length === 0 ? [] : await withEvents(db, rows, knownAt), ({ personId }) => personId);
};

/** One certificate by its serial in proper form, or by its id. */
export const certificateBy = async (db: Reader, by: { serial: string } | { id: string }): Promise<Certificate | undefined> => {
  const rows = await db
    .select()
    .from(certification)
    .where('serial' in by ? eq(certification.serial, by.serial) : eq(certification.id, by.id));
  return (await withEvents(db, rows))[0];
};
