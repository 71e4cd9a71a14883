import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unit } from '#db/schema/index.ts';
import { type DecisionStanding, standingOf } from '#domain/requirements/decision-standing.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { asItStood } from '../../audit/as-it-stood.ts';
import { type Titles, titles } from '../../content/titles.ts';
import { actorNames } from '../../people/actor-names.ts';
import type { DecisionRow } from './decision-rows.ts';

export type Decision = Omit<DecisionRow, 'recordedAt' | 'withdrawnAt'> & {
  recordedAt: Date;
  withdrawnAt: Date | null;
  standing: DecisionStanding;
};
/** What the ids in decisions are called today, or were called at an instant; people as they are called now. */
export type DecisionNames = Titles & Record<'person' | 'unit' | 'token', Map<string, Bilingual>>;
export type DecisionsTold = { decisions: Decision[]; names: DecisionNames };

/** Decisions as a list shows them: where each stands on a day, and the names of all they are about. */
export const toldOf = async (db: Reader, rows: readonly DecisionRow[], day: PlainDate, knownAt?: Date): Promise<DecisionsTold> => {
  const actors = rows.flatMap(({ grantedBy, withdrawnBy }) => [grantedBy, withdrawnBy ?? '']);
  const people = rows.flatMap(({ personId }) => personId ?? []);
  const units = await db
    .select()
    .from(unit)
    .where(inArray(unit.id, [...new Set(rows.flatMap(({ unitId }) => unitId ?? []))]));
  const then = knownAt ? await asItStood(db, 'unit', { ids: units.map(({ id }) => id), knownAt }) : <R>(one: R) => one;
  return {
    decisions: rows.map((row) => ({
      ...row,
      recordedAt: new Date(row.recordedAt),
      withdrawnAt: row.withdrawnAt === null ? null : new Date(row.withdrawnAt),
      standing: standingOf(row, day),
    })),
    names: {
      ...(await titles(db, knownAt)),
      ...(await actorNames(db, actors, people)),
      unit: new Map(units.map(then).map(({ id, nameZh, nameEn }) => [id, { 'zh-CN': nameZh, en: nameEn ?? nameZh }])),
    },
  };
};
