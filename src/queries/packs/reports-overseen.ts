import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { pack } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { figureKeys, type PackFigures, packFigures } from '#domain/reporting/pack/figures.ts';
import { smallest } from '#domain/reporting/small-numbers.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type OverseenInstitution, overseenBy } from '../reporting/oversight-page.ts';
import { among } from '../shared/among.ts';

/** `figures`: null where a number is small and may not be told. */
export type ReportOverseen = {
  institution: OverseenInstitution;
  code: string;
  year: string;
  filedOn: PlainDate | null;
  figures: Record<keyof PackFigures, number | null>;
};

const isSmall = (n: number): boolean => n > 0 && n < smallest;

/** Nobody is told of fewer than five people; and not how many of the members are certified where those who are not would be as few. */
const told = (figures: PackFigures): ReportOverseen['figures'] => {
  const { members, certified, projects, complete } = figures;
  const hidden = new Set<keyof PackFigures>();
  for (const key of ['members', 'certified', 'people'] as const) if (isSmall(figures[key])) hidden.add(key);
  if (isSmall(members - certified)) hidden.add('certified');
  if (isSmall(projects - complete) || isSmall(complete)) hidden.add('complete');
  if (hidden.has('members')) hidden.add('hours');
  return Object.fromEntries(figureKeys.map((key) => [key, hidden.has(key) ? null : figures[key]])) as ReportOverseen['figures'];
};

/** The latest annual report of each overseen institution and year, in numbers. Whoever knows of some fields alone is told none: a report is of them all. */
export const reportsOverseen = async (db: Reader, actor: Actor): Promise<ReportOverseen[]> => {
  const institutions = (await overseenBy(db, actor)).filter(({ fields }) => fields === 'every');
  const rows = await db
    .select()
    .from(pack)
    .where(
      and(
        among(
          pack.institutionId,
          institutions.map(({ id }) => id),
        ),
        eq(pack.kind, 'annual'),
        isNull(pack.committeeId),
        isNull(pack.unitId),
        isNull(pack.deletedAt),
        isNotNull(pack.readyAt),
      ),
    )
    .orderBy(desc(pack.orderedAt));
  const latest = new Map<string, ReportOverseen>();
  for (const { institutionId, day, code, filedOn, content } of rows) {
    const institution = institutions.find(({ id }) => id === institutionId);
    const key = `${day.slice(0, 4)} ${institutionId}`;
    if (institution && content && !latest.has(key))
      latest.set(key, { institution, code, year: day.slice(0, 4), filedOn, figures: told(packFigures(content)) });
  }
  return [...latest.values()].sort((a, b) =>
    a.year < b.year ? 1 : a.year > b.year ? -1 : a.institution.nameZh < b.institution.nameZh ? -1 : 1,
  );
};
