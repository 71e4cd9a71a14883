import { z } from 'zod';
import { answerClearance, answerTeam } from '#commands/projects/answer-clearance.ts';
import { projectRoles } from '#domain/projects/project.ts';
import type { ClearanceAnswer } from '#domain/requirements/clearance-answer.ts';
import { dayOf, isPlainDate } from '#domain/shared/plain-date.ts';
import { personNamed, projectNamed } from '#queries/projects/gate-subjects.ts';
import { given } from '../given.ts';
import { institutionBySlug } from '../known.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Asks the gate about one person, or about everybody on a project. Ends with 1 when somebody is not cleared.';
export const usage = `npm run minglun -- clearance ask --institution <slug> --project <number> [--person <staff number> [--role <${projectRoles.join(' | ')}>]] [--as-of <YYYY-MM-DD>] [--format <text | json>]`;

const Given = z.object({
  institution: z.string().min(1),
  project: z.string().trim().min(1),
  person: z.string().trim().min(1).optional(),
  role: z.enum(projectRoles).optional(),
  asOf: z.string().refine(isPlainDate, { error: 'not_a_day' }).optional(),
  format: z.enum(['text', 'json']).default('text'),
});

const line = ({ receipt, person, asOf, knownAt, cleared, requirements }: ClearanceAnswer): string => {
  const open = requirements.filter(({ met }) => !met);
  const why = open.map(
    ({ requirement, blocks, reason }) =>
      `    ${requirement}: ${reason.code}${blocks || reason.code === 'in_time' ? '' : ', does not block'}`,
  );
  return [
    `${receipt}  ${person.staffNumber ?? person.id}  ${asOf}  ${cleared ? 'cleared' : 'NOT CLEARED'}  (as known at ${knownAt})`,
    ...why,
  ].join('\n');
};

export const run = async (args: string[]): Promise<void> => {
  const { institution, project, person, role, asOf, format } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const { id } = await institutionBySlug(db, institution);
    const now = new Date();
    const asking = { actor: { kind: 'system' } as const, now };
    const found = await projectNamed(db, project, [id], dayOf(now));
    if (!found) throw new Mistake(`There is no project ${project} at ${institution}.`);
    const when = asOf === undefined ? {} : { asOf };
    const ask = async () => {
      if (person === undefined) return grantedOr(await answerTeam(db, { project: found.id, ...when }, asking)).answers;
      const someone = await personNamed(db, person, [id]);
      if (!someone) throw new Mistake(`Nobody at ${institution} has the staff number ${person}. Leading zeros count.`);
      const request = { project: found.id, person: someone.id, ...when, ...(role && { role }) };
      return [grantedOr(await answerClearance(db, request, asking))];
    };
    const answers = await ask();
    console.log(
      format === 'json' ? JSON.stringify(answers, null, 2) : answers.map(line).join('\n') || 'Nobody is on the project that day.',
    );
    if (answers.some(({ cleared }) => !cleared)) process.exitCode = 1;
  });
};
