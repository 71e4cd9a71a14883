import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { PackChapters, PackDecision } from '#domain/reporting/pack/content.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type DecisionRow, decisionRows } from '../requirements/decisions/decision-rows.ts';
import { type Decision, type DecisionNames, toldOf } from '../requirements/decisions/decisions-told.ts';
import type { PackScope } from './pack-scope.ts';
import { committeesThen, seatedIn } from './seats-of-pack.ts';

const atMost = 20_000;

/** What had been decided by then and reached into the time counted, oldest first. Of a committee: about who sits on it, and orders for everybody. */
const decided = async (db: Reader, scope: PackScope): Promise<DecisionRow[]> => {
  const { institutionId, committeeId, from, day, knownAt } = scope;
  const people = committeeId === null ? null : JSON.stringify(seatedIn(await committeesThen(db, scope), day));
  const rows = await db.all<DecisionRow>(sql`select d.* from (${decisionRows}) d where d."institutionId" = ${institutionId}
    and d."recordedAt" <= ${knownAt.toISOString()} and d."fromOn" <= ${day} and (d."untilOn" is null or d."untilOn" >= ${from})
    ${people === null ? sql`` : sql`and (d."personId" is null or d."personId" in (select value from json_each(${people})))`}
    order by d."recordedAt", d.id limit ${atMost}`);
  // A withdrawal of which nothing was known yet did not hold.
  return rows.map((row) =>
    row.withdrawnAt !== null && row.withdrawnAt > knownAt.toISOString()
      ? { ...row, withdrawnAt: null, withdrawnBy: null, withdrawnReason: null }
      : row,
  );
};

const named = (one: Decision, names: DecisionNames): Pick<PackDecision, 'whom' | 'requirement' | 'policy' | 'topic' | 'by'> => {
  const of = (kind: keyof DecisionNames, id: string | null): Bilingual | null =>
    id === null ? null : (names[kind].get(id) ?? { 'zh-CN': id, en: id });
  const [kind, actor = ''] = one.grantedBy.split(':');
  return {
    whom:
      one.personId !== null
        ? { person: names.person.get(one.personId)?.['zh-CN'] ?? '—' }
        : one.unitId !== null
          ? { unit: of('unit', one.unitId) ?? { 'zh-CN': '—', en: '—' } }
          : 'everybody',
    requirement: one.requirement === null ? null : of('requirement', `${one.policy}/${one.requirement}`),
    policy: of('policy', one.policy),
    topic: one.topic === null ? null : (names.course.get(one.topic) ?? { 'zh-CN': one.topic, en: one.topic }),
    by: kind === 'person' ? (names.person.get(actor) ?? null) : kind === 'token' ? (names.token.get(actor) ?? null) : null,
  };
};

/** Exemptions, extensions, leave, recognised learning and agreements, with who decided and why, and what was withdrawn. */
export const chapterDecisions = async (db: Reader, scope: PackScope): Promise<PackChapters['decisions']> => {
  const { decisions, names } = await toldOf(db, await decided(db, scope), scope.day, scope.knownAt);
  return {
    decisions: decisions.map((one): PackDecision => {
      const { kind, detail, issuer, fromOn, untilOn, standing, reason, basis, recordedAt, withdrawnAt, withdrawnReason } = one;
      return {
        ...{ kind, detail, ...named(one, names), issuer, fromOn, untilOn, standing, reason, basis },
        ...{ recordedOn: dayOf(recordedAt), withdrawnOn: withdrawnAt === null ? null : dayOf(withdrawnAt), withdrawnReason },
      };
    }),
  };
};
