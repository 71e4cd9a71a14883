import { z } from 'zod';
import { answerClearance, answerTeam } from '#commands/projects/answer-clearance.ts';
import type { Evidence } from '#domain/credentials/statement.ts';
import { projectRoles } from '#domain/projects/project.ts';
import type { RequirementFinding } from '#domain/requirements/clearance.ts';
import type { ClearanceAnswer } from '#domain/requirements/clearance-answer.ts';
import { BeijingTime } from '#domain/shared/beijing-time.ts';
import { dayOf, isPlainDate } from '#domain/shared/plain-date.ts';
import { evidenceHeld } from '#queries/projects/evidence-held.ts';
import { personNamed, projectNamed } from '#queries/projects/gate-subjects.ts';
import { given } from '../given.ts';
import { institutionBySlug } from '../known.ts';
import { Mistake } from '../mistake.ts';
import { grantedOr, withDatabase } from '../with-database.ts';

export const about = 'Asks the gate about one person, or about everybody on a project. Ends with 1 when somebody is not cleared.';
export const usage = `npm run minglun -- clearance ask --institution <slug> --project <number> [--person <staff number> [--role <${projectRoles.join(' | ')}>]] [--as-of <YYYY-MM-DD>] [--known <YYYY-MM-DDTHH:MM, Beijing time>] [--format <text | json>]`;

const Given = z.object({
  institution: z.string().min(1),
  project: z.string().trim().min(1),
  person: z.string().trim().min(1).optional(),
  role: z.enum(projectRoles).optional(),
  asOf: z.string().refine(isPlainDate, { error: 'not_a_day' }).optional(),
  known: BeijingTime.optional(),
  format: z.enum(['text', 'json']).default('text'),
});

type Named = ReadonlyMap<string, Evidence>;

const nameOf = (one: Evidence | undefined, id: string): string => {
  if (!one || !('title' in one)) return id;
  return typeof one.title === 'string' ? one.title : one.title.en;
};

/** What is there of several things asked for, and what is missing. */
const partOf = ({ held = [], lacking = [], lackingEnough = lacking.length }: RequirementFinding, named: Named): string => {
  if (held.length === 0) return '';
  const there = held.map(({ id, until }) => `${nameOf(named.get(id), id)}${until === null ? '' : ` until ${until}`}`).join(', ');
  const of = lackingEnough < lacking.length ? `${lackingEnough} of ` : '';
  return ` (there: ${there}${lacking.length > 0 ? `; missing: ${of}${lacking.join(', ')}` : ''})`;
};

const line = ({ receipt, person, asOf, knownAt, askedAt, cleared, requirements }: ClearanceAnswer, named: Named): string => {
  const open = requirements.filter(({ met }) => !met);
  const why = open.map(
    (one) =>
      `    ${one.requirement}: ${one.reason.code}${partOf(one, named)}${one.blocks || one.reason.code === 'in_time' ? '' : ', does not block'}`,
  );
  return [
    `${receipt}  ${person.staffNumber ?? person.id}  ${asOf}  ${cleared ? 'cleared' : 'NOT CLEARED'}  (as known at ${knownAt}${askedAt === undefined ? '' : `, asked at ${askedAt}`})`,
    ...why,
  ].join('\n');
};

export const run = async (args: string[]): Promise<void> => {
  const { institution, project, person, role, asOf, known, format } = given(args, Given, usage);
  await withDatabase(async (db) => {
    const { id } = await institutionBySlug(db, institution);
    const now = new Date();
    const asking = { actor: { kind: 'system' } as const, now };
    const found = await projectNamed(db, project, [id], dayOf(now));
    if (!found) throw new Mistake(`There is no project ${project} at ${institution}.`);
    const when = { ...(asOf !== undefined && { asOf }), ...(known !== undefined && { known }) };
    const ask = async () => {
      if (person === undefined) return grantedOr(await answerTeam(db, { project: found.id, ...when }, asking)).answers;
      const someone = await personNamed(db, person, [id]);
      if (!someone) throw new Mistake(`Nobody at ${institution} has the staff number ${person}. Leading zeros count.`);
      const request = { project: found.id, person: someone.id, ...when, ...(role && { role }) };
      return [grantedOr(await answerClearance(db, request, asking))];
    };
    const answers = await ask();
    const parts = answers.flatMap(({ requirements }) => requirements.flatMap(({ held = [] }) => held.map(({ id }) => id)));
    const named = await evidenceHeld(db, parts);
    console.log(
      format === 'json'
        ? JSON.stringify(answers, null, 2)
        : answers.map((one) => line(one, named)).join('\n') || 'Nobody is on the project that day.',
    );
    if (answers.some(({ cleared }) => !cleared)) process.exitCode = 1;
  });
};
