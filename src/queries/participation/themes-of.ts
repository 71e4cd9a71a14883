import { asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultationTheme, publicSubmission } from '#db/schema/index.ts';

/** A theme with how many statements and submissions belong to it. */
export type Theme = typeof consultationTheme.$inferSelect & { inputs: number };

export const themesOf = async (db: Reader, consultationId: string): Promise<Theme[]> => {
  const rows = await db
    .select({
      row: consultationTheme,
      inputs: sql<number>`(select count(*) from consultation_statement said where said.theme_id = consultation_theme.id and said.state = 'accepted')
        + (select count(*) from public_submission given where given.theme_id = consultation_theme.id)`,
    })
    .from(consultationTheme)
    .where(eq(consultationTheme.consultationId, consultationId))
    .orderBy(asc(consultationTheme.createdAt), asc(consultationTheme.id));
  return rows.map(({ row, inputs }) => ({ ...row, inputs }));
};

export type SubmissionRow = typeof publicSubmission.$inferSelect;
/** For the host: every submission, those that belong to no theme yet first. */
export const submissionsTo = (db: Reader, consultationId: string): Promise<SubmissionRow[]> =>
  db
    .select()
    .from(publicSubmission)
    .where(eq(publicSubmission.consultationId, consultationId))
    .orderBy(sql`${isNull(publicSubmission.themeId)} desc`, asc(publicSubmission.handedInOn), asc(publicSubmission.id));
