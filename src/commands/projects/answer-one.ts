import type { Tx } from '#db/client.ts';
import { clearance } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { ProjectRefusal } from '#domain/projects/project.ts';
import { receiptFrom } from '#domain/projects/receipt.ts';
import { withUnits } from '#domain/requirements/at-institution.ts';
import { clearanceOf } from '#domain/requirements/clearance.ts';
import type { ClearanceAnswer, ClearanceRequest, Unknown } from '#domain/requirements/clearance-answer.ts';
import { traitsOn } from '#domain/requirements/own-traits.ts';
import { readBeijingTime } from '#domain/shared/beijing-time.ts';
import { canonical } from '#domain/shared/canonical.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { Sign } from '#ports/signing-keys.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { gateStanding } from '#queries/projects/gate-standing.ts';
import { personNamed } from '#queries/projects/gate-subjects.ts';
import { personTold } from '#queries/projects/person-told.ts';
import { placeIntended } from '#queries/projects/place-intended.ts';
import { askedOf, projectAsked } from '#queries/projects/project-asked.ts';
import type { FoundProject } from '#queries/projects/project-by-id.ts';
import { record } from '../record.ts';

export type AskRefusal = Forbidden | Unknown | ProjectRefusal;

/** Who asks, when, and the key that signs the answer. */
export type Asking = { actor: Actor; now: Date; sign: Sign };

export const forbiddenToAsk: Forbidden = { code: 'auth.forbidden', permission: 'clearances.ask' };

/** Answers one question inside the caller's transaction, and keeps the answer, signed, under a receipt number. */
export const answerOne = async (
  tx: Tx,
  given: ClearanceRequest,
  { actor, now, sign }: Asking,
): Promise<Outcome<ClearanceAnswer, AskRefusal>> => {
  const institutions = askedOf(actor);
  const project = await projectAsked(tx, given.project, actor, dayOf(now));
  if (institutions.length === 0 && !project) return refused(forbiddenToAsk);
  if (project && !mayOnProject(actor, 'clearances.ask', project.place)) return refused(forbiddenToAsk);
  const knownAt = given.known === undefined ? undefined : readBeijingTime(given.known);
  const person =
    (await personNamed(tx, given.person, project ? [project.institutionId] : institutions)) ??
    (project && knownAt && (await personTold(tx, given.person, { institutionId: project.institutionId, knownAt })));
  if (!project || !person)
    return refused({
      code: 'projects.unknown',
      unknown: [...(project ? [] : ['project' as const]), ...(person ? [] : ['person' as const])],
    });

  const instant = instantAsked(given, project, now);
  if (!instant.ok) return instant;
  return answerFor(tx, { ...given, project, person, knownAt: instant.value }, { actor, now, sign });
};

/** The instant as known at which it is asked, undefined for now: it has to be past, and the project on record by then. */
export const instantAsked = (
  { known }: Pick<ClearanceRequest, 'known'>,
  project: FoundProject,
  now: Date,
): Outcome<Date | undefined, AskRefusal> => {
  const knownAt = known === undefined ? undefined : readBeijingTime(known);
  if (known === undefined || !knownAt) return granted(undefined);
  if (knownAt >= now) return refused({ code: 'projects.known_later', field: 'known', known });
  return project.createdAt > knownAt ? refused({ code: 'projects.unknown', unknown: ['project'] }) : granted(knownAt);
};

type Found = Pick<ClearanceRequest, 'asOf' | 'role'> & {
  project: FoundProject;
  person: ClearanceAnswer['person'];
  knownAt: Date | undefined;
};

/** The same where project and person have been found and may be asked about. */
export const answerFor = async (
  tx: Tx,
  { project, person, knownAt, ...given }: Found,
  { actor, now, sign }: Asking,
): Promise<Outcome<ClearanceAnswer, AskRefusal>> => {
  const { institutionId } = project;
  const asOf = given.asOf ?? dayOf(now);
  const {
    record: known,
    joined,
    places,
    elsewhere,
  } = await gateStanding(tx, { projectId: project.id, institutionId, personId: person.id, asOf, knownAt });
  if (knownAt && known.occasions.length === 0) return refused({ code: 'projects.unknown', unknown: ['person'] });
  const asked =
    given.role && !places.some(({ role }) => role === given.role)
      ? [
          {
            ...traitsOn(asOf, joined),
            ...(await placeIntended(tx, project, { personId: person.id, role: given.role, startedOn: asOf, knownAt })),
          },
        ]
      : [];
  const held = asked.length > 0 ? asked : places;
  if (held.length === 0) return refused({ code: 'projects.role_needed', field: 'role', asOf });

  const occasions = withUnits([...joined, ...held]);
  const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(10)));
  const unsigned = {
    receipt,
    project: { id: project.id, number: project.number },
    person,
    asOf,
    knownAt: (knownAt ?? now).toISOString(),
    ...(knownAt && { askedAt: now.toISOString() }),
    standing: asked.length > 0 ? ('intended' as const) : ('member' as const),
    roles: held.map(({ role }) => role),
    ...clearanceOf(await publishedPolicies(tx, knownAt), { ...known, asOf, occasions, elsewhere }),
  };
  const answer: ClearanceAnswer = { ...unsigned, jws: sign(canonical(unsigned), 'minglun-clearance+json') };
  const { cleared } = answer;
  await tx.insert(clearance).values({
    receipt,
    projectId: project.id,
    personId: person.id,
    asOf,
    knownAt: knownAt ?? now,
    askedAt: knownAt ? now : null,
    cleared: cleared ? 'yes' : 'no',
    answer,
    askedBy: actorRef(actor),
  });
  await record(tx, actor, now, [
    {
      type: 'projects.clearance_answered',
      about: person.id,
      institutionId,
      data: { receipt, projectId: project.id, asOf, cleared, ...(knownAt && { knownAt: knownAt.toISOString() }) },
    },
  ]);
  return granted(answer);
};
