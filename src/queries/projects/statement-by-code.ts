import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { statement } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { maskedName } from '#domain/credentials/masked-name.ts';
import { readStatementCode, type Statement, type StatementContent, type StatementStatus } from '#domain/credentials/statement.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { NotFound } from '#domain/refusals.ts';
import { codeTyped } from '#domain/shared/checked-code.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { digestOf } from './digest-of.ts';
import { projectById } from './project-by-id.ts';

const rowOf = async (db: Reader, code: string | undefined) => {
  const [row] = code === undefined ? [] : await db.select().from(statement).where(eq(statement.code, code));
  return row && { ...row, content: row.content as StatementContent };
};

/** A statement as it was frozen, for whoever may see its project. */
export const statementByCode = async (
  db: Reader,
  typed: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<Statement, Forbidden | NotFound>> => {
  const row = await rowOf(db, readStatementCode(typed));
  const found = row && (await projectById(db, row.projectId, dayOf(now)));
  if (!row || !found) return refused({ code: 'shared.not_found' });
  const readable = mayOnProject(actor, 'projects.read', found.place) || mayOnProject(actor, 'clearances.ask', found.place);
  if (!readable) return refused({ code: 'auth.forbidden', permission: 'projects.read' });
  const { content, digest, jws } = row;
  return granted({ content, digest, jws });
};

/** What is true of a statement, for whoever holds its code: whether it is as it was frozen, and the people with masked names. */
export const statusOfStatement = async (db: Reader, typed: string): Promise<StatementStatus> => {
  const read = codeTyped('ST', typed);
  if ('fault' in read) return { status: 'unknown', code: typed, why: read.fault };
  const row = await rowOf(db, read.code);
  if (!row) return { status: 'unknown', code: read.code, why: 'not_issued' };
  const { code, content, digest, knownAt } = row;
  return {
    status: digestOf(content) === digest && content.code === code ? 'unaltered' : 'altered',
    code,
    digest,
    institution: content.institution,
    projectNumber: content.project.number,
    asOf: content.asOf,
    frozenOn: dayOf(knownAt),
    members: content.members.map(({ name, roles, missing }) => ({ holder: maskedName(name), roles, missing })),
  };
};

export type StatementListed = { code: string; asOf: string; knownAt: Date };

/** The statements frozen for a project, newest first. */
export const statementsOf = (db: Reader, projectId: string): Promise<StatementListed[]> =>
  db
    .select({ code: statement.code, asOf: statement.asOf, knownAt: statement.knownAt })
    .from(statement)
    .where(eq(statement.projectId, projectId))
    .orderBy(desc(statement.knownAt))
    .limit(100);
