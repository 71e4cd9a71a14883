import { and, eq, isNotNull, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, pack } from '#db/schema/index.ts';
import { reportsDue } from '#domain/reporting/pack/report-owed.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';

export type ReportOwed = { institutionId: string; year: number; dueOn: PlainDate };

/** Which of these institutions owe the report of the year before: those that had a committee by its end, and said of no report that it was filed. */
export const reportsOwed = async (db: Reader, institutionIds: readonly string[], today: PlainDate): Promise<ReportOwed[]> => {
  const due = reportsDue(today);
  if (!due) return [];
  const last = `${due.year}-12-31`;
  const keeping = await db
    .selectDistinct({ institutionId: committee.institutionId })
    .from(committee)
    .where(and(among(committee.institutionId, institutionIds), lte(committee.foundedOn, last)));
  const filed = await db
    .select({ institutionId: pack.institutionId, day: pack.day })
    .from(pack)
    .where(and(among(pack.institutionId, institutionIds), eq(pack.kind, 'annual'), isNotNull(pack.filedOn)));
  const done = new Set(filed.filter(({ day }) => day.startsWith(`${due.year}-`)).map(({ institutionId }) => institutionId));
  return keeping.filter(({ institutionId }) => !done.has(institutionId)).map(({ institutionId }) => ({ institutionId, ...due }));
};
