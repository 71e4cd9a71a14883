import type { Database } from '#db/client.ts';
import { clearance } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { ProjectRefusal } from '#domain/projects/project.ts';
import { receiptFrom } from '#domain/projects/receipt.ts';
import { clearanceOf } from '#domain/requirements/clearance.ts';
import type { ClearanceAnswer, ClearanceRequest, Unknown } from '#domain/requirements/clearance-answer.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { gateStanding } from '#queries/projects/gate-standing.ts';
import { personNamed, projectNamed } from '#queries/projects/gate-subjects.ts';
import { record } from '../record.ts';

const askedOf = (actor: Actor) => {
  const places = placesWhere(actor, 'clearances.ask');
  return places === 'everywhere' ? places : places.map(({ institutionId }) => institutionId);
};

/** Answers whether a person meets what is required on a project on a day, and keeps the answer, with its reasons, under a receipt number. */
export const answerClearance = (
  db: Database,
  given: ClearanceRequest,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<ClearanceAnswer, Forbidden | Unknown | ProjectRefusal>> =>
  db.transaction(async (tx) => {
    const institutions = askedOf(actor);
    const forbidden = refused({ code: 'auth.forbidden', permission: 'clearances.ask' });
    if (institutions.length === 0) return forbidden;
    const project = await projectNamed(tx, given.project, institutions, dayOf(now));
    if (project && !mayOnProject(actor, 'clearances.ask', project.place)) return forbidden;
    const person = await personNamed(tx, given.person, project ? [project.institutionId] : institutions);
    if (!project || !person)
      return refused({
        code: 'projects.unknown',
        unknown: [...(project ? [] : ['project' as const]), ...(person ? [] : ['person' as const])],
      });

    const { institutionId } = project;
    const asOf = given.asOf ?? dayOf(now);
    const { joined, places, completions } = await gateStanding(tx, {
      projectId: project.id,
      institutionId,
      personId: person.id,
      asOf,
      knownAt: now,
    });
    const asked =
      given.role && !places.some(({ role }) => role === given.role) ? [{ id: 'intended', role: given.role, startedOn: asOf }] : [];
    const held = asked.length > 0 ? asked : places;
    if (held.length === 0) return refused({ code: 'projects.role_needed', field: 'role', asOf });

    const occasions = [...joined, ...held.map((place) => ({ trigger: 'project' as const, ...place }))];
    const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(10)));
    const answer: ClearanceAnswer = {
      receipt,
      project: { id: project.id, number: project.number },
      person,
      asOf,
      knownAt: now.toISOString(),
      standing: asked.length > 0 ? 'intended' : 'member',
      roles: held.map(({ role }) => role),
      ...clearanceOf(await publishedPolicies(tx), { asOf, occasions, completions }),
    };
    const { cleared } = answer;
    await tx.insert(clearance).values({
      receipt,
      projectId: project.id,
      personId: person.id,
      asOf,
      knownAt: now,
      cleared: cleared ? 'yes' : 'no',
      answer,
      askedBy: actorRef(actor),
    });
    await record(tx, actor, now, [
      { type: 'projects.clearance_answered', about: person.id, institutionId, data: { receipt, projectId: project.id, asOf, cleared } },
    ]);
    return granted(answer);
  });
