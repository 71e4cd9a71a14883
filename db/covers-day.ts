import { and, gte, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** Whether `day` lies in the span of a row, both ends included: what `covers` says of a span that has been read. */
export const coversDay = (span: { startedOn: SQLiteColumn; finishedOn: SQLiteColumn }, day: PlainDate): SQL | undefined =>
  and(lte(span.startedOn, day), lastsTo(span, day));

/** Whether the span of a row has not finished before `day`, whenever it starts. */
export const lastsTo = ({ finishedOn }: { finishedOn: SQLiteColumn }, day: PlainDate): SQL | undefined =>
  or(isNull(finishedOn), gte(finishedOn, day));
