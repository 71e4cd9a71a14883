import { project, projectMember } from '#db/schema/index.ts';
import { listedActivities, type ProjectDomain, type ProjectTrait, projectDomains } from '#domain/projects/nature.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import { addDays, addMonths, laterOf } from '#domain/shared/plain-date.ts';
import { type PlaceAt, placeOn } from '#queries/requirements/occasions-of.ts';
import type { Bulk } from './bulk.ts';
import type { Dice } from './dice.ts';
import type { Citizen } from './people.ts';
import { now, today } from './sizes.ts';

type Project = typeof project.$inferSelect;

const traitsOf = (domain: ProjectDomain, dice: Dice): ProjectTrait[] => {
  const traits: ProjectTrait[] = [];
  if (domain === 'medicine' || dice.chance(0.2)) traits.push('human-participants');
  if (domain === 'animals' || dice.chance(0.08)) traits.push('animals');
  if (dice.chance(0.05)) traits.push('human-genetic-resources');
  if (dice.chance(0.1)) traits.push('international');
  return traits;
};

const found = (lead: Citizen, number: number, dice: Dice): Project => {
  const startedOn = dice.day('2021-01-01', addDays(today, 20));
  const end = addMonths(startedOn, dice.int(12, 60));
  const domain = dice.pick(projectDomains);
  return {
    id: dice.id(),
    institutionId: lead.unit.institutionId,
    unitId: lead.unit.id,
    number: `CITY-${number}`,
    title: `城市课题${number}（演示）`,
    startedOn,
    finishedOn: dice.chance(0.8) ? end : null,
    createdAt: now,
    titleEn: null,
    funder: null,
    domains: [domain],
    traits: traitsOf(domain, dice),
    listedActivity: dice.chance(0.03) ? dice.pick(listedActivities) : null,
    approvedOn: null,
    followUpOn: null,
    registeredOn: null,
  };
};

/** Projects with a lead each and members from around; answers everybody’s places. */
export const beginProjects = (bulk: Bulk, citizens: readonly Citizen[], count: number, dice: Dice): Map<string, PlaceAt[]> => {
  const here = Map.groupBy(citizens, ({ unit }) => unit.institutionId);
  const places = new Map<string, PlaceAt[]>();
  for (let number = 1; number <= count; number += 1) {
    const lead = dice.pick(citizens);
    const one = found(lead, number, dice);
    bulk.add(project, one);
    const around = here.get(lead.unit.institutionId) ?? [lead];
    const members = new Set([lead, ...Array.from({ length: dice.int(3, 12) }, () => dice.pick(around))]);
    for (const member of members) {
      const since = member.joined.find(({ institutionId }) => institutionId === one.institutionId)?.startedOn ?? one.startedOn;
      const startedOn = laterOf(since, member === lead || dice.chance(0.7) ? one.startedOn : dice.day(one.startedOn, today));
      if (one.finishedOn !== null && startedOn > one.finishedOn) continue;
      const role: ProjectRole = member === lead ? 'lead' : dice.pick(['investigator', 'student', 'staff'] as const);
      const finishedOn = dice.chance(0.1) ? dice.day(startedOn, one.finishedOn ?? addMonths(startedOn, 24)) : one.finishedOn;
      const place = { id: dice.id(), projectId: one.id, personId: member.id, role, startedOn, finishedOn };
      bulk.add(projectMember, place);
      places.set(member.id, [...(places.get(member.id) ?? []), placeOn(place, one)]);
    }
  }
  return places;
};
