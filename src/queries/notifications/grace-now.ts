import { and, eq, gte, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { type obligation, requirementStatus } from '#db/schema/index.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';

type Asked = Pick<typeof obligation.$inferSelect, 'id' | 'personId' | 'institutionId' | 'policy' | 'requirement'>;
export type GraceNow = { until: PlainDate; rights: Bilingual };

const keyOf = ({ personId, institutionId, policy, requirement }: Omit<Asked, 'id'>) =>
  [personId, institutionId, policy, requirement].join('/');

/** Of these obligations those whose requirement has run out and is in grace on a day: to which day, and what may still be done. */
export const graceNow = async (db: Reader, obligations: readonly Asked[], day: PlainDate): Promise<Map<string, GraceNow>> => {
  const people = [...new Set(obligations.map(({ personId }) => personId))];
  const rows = await db
    .select()
    .from(requirementStatus)
    .where(
      and(
        inArray(requirementStatus.personId, people),
        eq(requirementStatus.state, 'grace'),
        lte(requirementStatus.fromOn, day),
        gte(requirementStatus.toOn, day),
      ),
    );
  if (rows.length === 0) return new Map();
  const ends = new Map(rows.map((row) => [keyOf(row), row.toOn]));
  const rules = requirementsOn(await publishedPolicies(db), day);
  return new Map(
    obligations.flatMap((one): [string, GraceNow][] => {
      const until = ends.get(keyOf(one)) ?? null;
      const grace = rules.find(({ policy, rule }) => policy === one.policy && rule.id === one.requirement)?.rule.grace;
      return until === null || !grace ? [] : [[one.id, { until, rights: grace.rights }]];
    }),
  );
};
