import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { identifier, person } from '#db/schema/index.ts';
import type { StatedMember } from '#domain/credentials/statement.ts';
import { judgedOn } from '#domain/requirements/clearance.ts';
import { heldFor } from '#domain/requirements/held-for.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import { titles } from '../content/titles.ts';
import { evidenceHeld } from './evidence-held.ts';
import { gateStanding } from './gate-standing.ts';
import { outsidersOn } from './outside/outsiders-on.ts';
import type { FoundProject } from './project-by-id.ts';
import { teamOn } from './team-on.ts';

type Asked = { asOf: PlainDate; knownAt: Date };

/** Who is on a project on a day, and what each held of what was required, as known at an instant: what the gate would answer, in full. */
export const teamStated = async (db: Reader, { id: projectId, institutionId }: FoundProject, asked: Asked): Promise<StatedMember[]> => {
  const team = await teamOn(db, projectId, asked.asOf);
  const people = await db
    .select({ id: person.id, name: person.name, staffNumber: identifier.value })
    .from(person)
    .leftJoin(
      identifier,
      and(eq(identifier.personId, person.id), eq(identifier.institutionId, institutionId), eq(identifier.kind, 'staff_number')),
    )
    .where(inArray(person.id, team));
  const policies = await publishedPolicies(db);
  const { course: courses } = await titles(db);
  const outside = await outsidersOn(db, projectId);
  const members: StatedMember[] = [];
  for (const personId of team) {
    const someone = people.find(({ id }) => id === personId);
    if (!someone) throw new Error(`The project ${projectId} has a member who is nobody: ${personId}.`);
    const { record, joined, places, elsewhere } = await gateStanding(db, { projectId, institutionId, personId, asOf: asked.asOf });
    const question = { ...record, asOf: asked.asOf, occasions: [...joined, ...places], elsewhere };
    const judged = judgedOn(policies, question).map((one) => ({ ...one.finding, ...heldFor(one, question) }));
    const evidence = await evidenceHeld(
      db,
      judged.flatMap(({ held }) => held.map(({ id }) => id)),
    );
    const organisation = outside.get(personId);
    const [since = asked.asOf] = places.map(({ startedOn }) => startedOn).sort();
    members.push({
      name: someone.name,
      staffNumber: someone.staffNumber,
      ...(organisation !== undefined && { organisation }),
      roles: places.map(({ role }) => role),
      since,
      requirements: judged.map(({ title, policy, edition, met, blocks, reason, held, lacking, enough, validUntil }) => ({
        title,
        policy,
        edition,
        met,
        blocks,
        reason,
        validUntil,
        held: held.map(({ id, until }) => {
          const one = evidence.get(id);
          if (!one) throw new Error(`A requirement was met by evidence that is not on record: ${id}.`);
          return { ...one, validUntil: until };
        }),
        ...(lacking.length > 0 && { lacking: lacking.map((course) => courses.get(course) ?? { 'zh-CN': course, en: course }) }),
        ...(enough < lacking.length && { lackingEnough: enough }),
      })),
      missing: judged.filter(({ met }) => !met).length,
    });
  }
  return members;
};
