import { addMember } from '#commands/projects/add-member.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { createProject } from '#commands/projects/create-project.ts';
import type { Database } from '#db/client.ts';
import { demoProject } from '#db/seed/cast.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';

type Seeded = { institutionId: string; units: Record<string, string>; people: Record<string, string> };

/** Gives the demonstration its project. `people` holds the ids of the cast by their keys. */
export const seedProject = async (
  db: Database,
  { institutionId, units, people }: Seeded,
  context: { actor: Actor; now: Date },
): Promise<void> => {
  const { number, title, unit, startsInDays, lastsDays, nature, approvedInDays, followUpInDays, members } = demoProject;
  const on = (days: number) => addDays(dayOf(context.now), days);
  const made = await createProject(
    db,
    { institutionId, unitId: units[unit] ?? null, number, title, startedOn: on(startsInDays), finishedOn: on(lastsDays) },
    context,
  );
  if (!made.ok) throw new Error(`The demonstration could not create its project: ${made.refusal.code}.`);
  const changed = await changeProject(
    db,
    {
      projectId: made.value,
      title,
      startedOn: on(startsInDays),
      finishedOn: on(lastsDays),
      ...nature,
      domains: [...nature.domains],
      traits: [...nature.traits],
      approvedOn: on(approvedInDays),
      followUpOn: on(followUpInDays),
      registeredOn: null,
    },
    context,
  );
  if (!changed.ok) throw new Error(`The demonstration could not say what its project is about: ${changed.refusal.code}.`);
  for (const { key, role, startsInDays: joins } of members) {
    const added = await addMember(db, { projectId: made.value, personId: people[key] ?? '', role, startedOn: on(joins) }, context);
    if (!added.ok) throw new Error(`The demonstration could not add ${key} to its project: ${added.refusal.code}.`);
  }
};
