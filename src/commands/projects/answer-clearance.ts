import type { Database } from '#db/client.ts';
import { sharedCommit } from '#db/shared-commit.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { BatchRequest, ClearanceAnswer, ClearanceRequest, TeamAnswer, TeamRequest } from '#domain/requirements/clearance-answer.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type Sign, signingKeys } from '#ports/signing-keys.ts';
import { personNamed } from '#queries/projects/gate-subjects.ts';
import { askedOf, projectAsked } from '#queries/projects/project-asked.ts';
import { teamOn } from '#queries/projects/team-on.ts';
import { teamThen } from '#queries/projects/team-then.ts';
import { type AskRefusal, answerFor, answerOne, forbiddenToAsk, instantAsked } from './answer-one.ts';

type Asking = { actor: Actor; now: Date; sign?: Sign };

// A batch holds the one writer for no longer than this many answers take.
const answersAtOnce = 500;

const signed = ({ sign = signingKeys().sign, ...asking }: Asking) => ({ ...asking, sign });

/** Answers whether a person meets what is required on a project on a day, and keeps the answer, with its reasons, under a receipt number. */
export const answerClearance = (db: Database, given: ClearanceRequest, asking: Asking): Promise<Outcome<ClearanceAnswer, AskRefusal>> => {
  const context = signed(asking);
  return sharedCommit(db, (tx) => answerOne(tx, given, context));
};

/** The same for everybody who is on the project that day, each under a receipt of their own, all or none. */
export const answerTeam = (
  db: Database,
  { project, asOf, known }: TeamRequest,
  asking: Asking,
): Promise<Outcome<TeamAnswer, AskRefusal>> => {
  const context = signed(asking);
  const { actor, now } = context;
  return db.transaction(async (tx) => {
    const found = await projectAsked(tx, project, actor, dayOf(now));
    if (!found && askedOf(actor).length === 0) return refused(forbiddenToAsk);
    if (!found) return refused({ code: 'projects.unknown', unknown: ['project'] });
    if (!mayOnProject(actor, 'clearances.ask', found.place)) return refused(forbiddenToAsk);
    const day = asOf ?? dayOf(now);
    const answers: ClearanceAnswer[] = [];
    const instant = instantAsked({ known }, found, now);
    if (!instant.ok) return instant;
    const knownAt = instant.value;
    const { id: projectId, institutionId } = found;
    const team = knownAt ? await teamThen(tx, { projectId, institutionId, day, knownAt }) : await teamOn(tx, projectId, day);
    for (const id of team) {
      // A record that was merged into another since has no number of its own any more.
      const person = (await personNamed(tx, id, [institutionId])) ?? { id, staffNumber: null };
      const outcome = await answerFor(tx, { project: found, person, asOf: day, knownAt }, context);
      if (!outcome.ok) throw new Error(`A member of the project ${projectId} cannot be asked about: ${outcome.refusal.code}.`);
      answers.push(outcome.value);
    }
    return granted({ cleared: answers.every(({ cleared }) => cleared), answers });
  });
};

/** Many questions, each answered or refused for itself, in their order. What was answered before a fault stays answered. */
export const answerMany = async (
  db: Database,
  { questions }: BatchRequest,
  asking: Asking,
): Promise<Outcome<ClearanceAnswer, AskRefusal>[]> => {
  const context = signed(asking);
  const outcomes: Outcome<ClearanceAnswer, AskRefusal>[] = [];
  for (let from = 0; from < questions.length; from += answersAtOnce)
    outcomes.push(
      ...(await db.transaction(async (tx) => {
        const some: Outcome<ClearanceAnswer, AskRefusal>[] = [];
        for (const question of questions.slice(from, from + answersAtOnce)) some.push(await answerOne(tx, question, context));
        return some;
      })),
    );
  return outcomes;
};
