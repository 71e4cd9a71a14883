import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { institution, project, projectMember } from '#db/schema/index.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type PlaceOutside = {
  membershipId: string;
  projectId: string;
  institutionId: string;
  number: string;
  title: string;
  titleEn: string | null;
  institutionZh: string;
  institutionEn: string;
  isDemo: boolean;
  role: ProjectRole;
  organisation: string | null;
  startedOn: PlainDate;
  finishedOn: PlainDate | null;
};

/** The places that somebody has on projects of other institutions, from outside, while they last. With the last day they are over, and so is what they let one see. */
export const placesOutside = async (db: Reader, personId: string, today: PlainDate): Promise<PlaceOutside[]> =>
  db
    .select({
      membershipId: projectMember.id,
      projectId: project.id,
      institutionId: project.institutionId,
      number: project.number,
      title: project.title,
      titleEn: project.titleEn,
      institutionZh: institution.nameZh,
      institutionEn: institution.nameEn,
      isDemo: institution.isDemo,
      role: projectMember.role,
      organisation: projectMember.organisation,
      startedOn: projectMember.startedOn,
      finishedOn: projectMember.finishedOn,
    })
    .from(projectMember)
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .innerJoin(institution, eq(institution.id, project.institutionId))
    .where(
      and(
        eq(projectMember.personId, personId),
        isNotNull(projectMember.organisation),
        lastsTo(projectMember, today),
        lastsTo(project, today),
      ),
    )
    .orderBy(asc(project.startedOn), asc(project.number));

/** The one on a project. */
export const placeOutside = async (
  db: Reader,
  { personId, projectId }: { personId: string; projectId: string },
  today: PlainDate,
): Promise<PlaceOutside | undefined> => (await placesOutside(db, personId, today)).find((place) => place.projectId === projectId);
