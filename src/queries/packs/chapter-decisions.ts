import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { PackChapters, PackDecision } from '#domain/reporting/pack/content.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { unitPathsThen } from '../people/unit-paths-then.ts';
import { type DecisionRow, decisionRows } from '../requirements/decisions/decision-rows.ts';
import { type Decision, type DecisionNames, toldOf } from '../requirements/decisions/decisions-told.ts';
import type { PackScope } from './pack-scope.ts';
import { peopleOfPack } from './people-of-pack.ts';
import { unitsOfPack } from './people-of-unit-then.ts';

const atMost = 20_000;

/** The units of which an order reaches somebody at a unit: itself, those above and those below, as the tree stood then. */
const unitsReaching = async (db: Reader, asked: { institutionId: string; unitId: string; knownAt: Date }): Promise<string[]> => {
  const above = (await unitPathsThen(db, [asked.unitId], asked.knownAt)).get(asked.unitId) ?? [];
  return [...new Set([...above, ...(await unitsOfPack(db, asked))])];
};

/** What had been decided by then and reached into the time counted, oldest first. Of a committee or a unit: about its people, and orders that reach them. */
const decided = async (db: Reader, scope: PackScope): Promise<DecisionRow[]> => {
  const { institutionId, unitId, from, day, knownAt } = scope;
  const concerned = await peopleOfPack(db, scope);
  const people = concerned && JSON.stringify(concerned);
  const reaching = unitId ? await unitsReaching(db, { institutionId, unitId, knownAt }) : null;
  const rows = await db.all<DecisionRow>(sql`select d.* from (${decisionRows}) d where d."institutionId" = ${institutionId}
    and d."recordedAt" <= ${knownAt.toISOString()} and d."fromOn" <= ${day} and (d."untilOn" is null or d."untilOn" >= ${from})
    ${people === null ? sql`` : sql`and (d."personId" is null or d."personId" in (select value from json_each(${people})))`}
    ${reaching === null ? sql`` : sql`and (d."unitId" is null or d."unitId" in (select value from json_each(${JSON.stringify(reaching)})))`}
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
