import { asHours } from '../../hours/ledger.ts';
import type { PackContent, PackPerson } from './content.ts';

export const figureKeys = ['members', 'certified', 'hours', 'events', 'projects', 'complete', 'people'] as const;
export type PackFigures = Record<(typeof figureKeys)[number], number>;

const who = ({ name, staffNumber }: PackPerson): string => `${name} ${staffNumber}`;

/** A pack in seven numbers, as its first page and its web page show them. */
export const packFigures = ({ committees, certificates, hours, events, projects, standing }: PackContent): PackFigures => {
  const seats = committees.committees.flatMap(({ seats: seated }) => seated);
  const certified = certificates.certificates.filter(({ state }) => state === 'valid' || state === 'due');
  const trained = projects.projects.filter(({ team }) => team.length > 0 && team.every(({ missing }) => missing.length === 0));
  return {
    members: new Set(seats.map(who)).size,
    certified: new Set(certified.map(who)).size,
    hours: asHours(hours.members.reduce((sum, { minutes }) => sum + minutes, 0)),
    events: events.events.length,
    projects: projects.projects.length,
    complete: trained.length,
    people: standing.people,
  };
};
