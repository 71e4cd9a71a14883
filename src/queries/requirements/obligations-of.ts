import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, institution, obligation, project, projectMember, unit } from '#db/schema/index.ts';
import type { RequirementRule } from '#domain/content/policy.ts';
import { type ObligationState, stateOf } from '#domain/requirements/obligation.ts';
import { isRevision } from '#domain/requirements/occasion-key.ts';
import type { OccasionShown } from '#domain/requirements/occasion-shown.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { editionById, newestEdition } from '../content/editions.ts';
import { baseOccasion } from './base-occasion.ts';
import { furtherOccasionsShown } from './further-occasions-shown.ts';

export type ObligationShown = {
  id: string;
  institutionId: string;
  policy: string;
  /** Null where a case is to be replied to. */
  course: string | null;
  dueOn: PlainDate;
  state: ObligationState;
  settledAt: Date | null;
  rule: RequirementRule;
  occasion: OccasionShown;
};

const urgency: Record<ObligationState, number> = { overdue: 0, 'due-soon': 1, open: 2, settled: 3 };

/** What a person must learn and why: what is most pressing first, what is settled last. Cancelled obligations are left out. */
export const obligationsOf = async (db: Reader, personId: string, today: PlainDate): Promise<ObligationShown[]> => {
  const mine = and(eq(obligation.personId, personId), isNull(obligation.cancelledAt));
  const joined = await db
    .select({ obligation, affiliation, unit, institution })
    .from(obligation)
    .innerJoin(affiliation, eq(affiliation.id, baseOccasion))
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .innerJoin(institution, eq(institution.id, affiliation.institutionId))
    .where(mine);
  const taken = await db
    .select({ obligation, project, startedOn: projectMember.startedOn })
    .from(obligation)
    .innerJoin(projectMember, eq(projectMember.id, baseOccasion))
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .where(mine);

  const occasions: { row: typeof obligation.$inferSelect; occasion: OccasionShown }[] = [
    ...joined.map((one) => ({
      row: one.obligation,
      occasion: {
        trigger: 'onboarding' as const,
        institutionZh: one.institution.nameZh,
        institutionEn: one.institution.nameEn,
        unitZh: one.unit.nameZh,
        unitEn: one.unit.nameEn,
        startedOn: one.affiliation.startedOn,
      },
    })),
    ...taken.map((one) => ({
      row: one.obligation,
      occasion: {
        trigger: 'project' as const,
        title: one.project.title,
        titleEn: one.project.titleEn,
        number: one.project.number,
        startedOn: one.startedOn,
      },
    })),
    ...(await furtherOccasionsShown(db, mine)),
  ];
  const shown = await Promise.all(
    occasions.map(async ({ row, occasion }) => {
      const { snapshot } = await editionById(db, 'policy', row.editionId);
      const rule = snapshot.edition.requirements.find(({ id }) => id === row.requirement);
      if (!rule)
        throw new Error(`Policy ${row.policy} has no requirement ${row.requirement} in the edition that obligation ${row.id} points at.`);
      const { id, institutionId, policy, course, dueOn, settledAt } = row;
      const called = { trigger: 'campaign' as const, publisher: snapshot.publisher as Bilingual, startedOn: snapshot.edition.from };
      const revised = isRevision(row.occasion) && course !== null ? await newestEdition(db, 'course', course) : undefined;
      const shownAs: OccasionShown = revised
        ? { trigger: 'revision', course: revised.snapshot.course.title, version: revised.version, until: row.writtenDueOn ?? dueOn }
        : row.trigger === 'campaign'
          ? called
          : occasion;
      return { id, institutionId, policy, course, dueOn, settledAt, state: stateOf(row, today), rule, occasion: shownAs };
    }),
  );
  return shown.sort((a, b) => urgency[a.state] - urgency[b.state] || (a.dueOn < b.dueOn ? -1 : 1));
};
