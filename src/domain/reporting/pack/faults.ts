import type { PackContent } from './content.ts';

/** What in a pack an inspection would ask about, so that whoever makes it sees it first. `n`: how often. */
export const packFaultCodes = [
  'no_committee',
  'composition_unmet',
  'composition_unknown',
  'uncertified',
  'hours_none',
  'unconfirmed_events',
  'events_without_sheet',
  'team_untrained',
  'listed_unregistered',
  'late',
] as const;
export type PackFaultCode = (typeof packFaultCodes)[number];
export type PackFault = { code: PackFaultCode; n: number };

const counts = (state: string): boolean => state === 'valid' || state === 'due';

/** Everything in a pack that is missing or unmet, in the order of its chapters; only what there is. */
export const packFaults = ({ about, committees, certificates, hours, events, projects, standing }: PackContent): PackFault[] => {
  const seats = committees.committees.flatMap((one) => one.seats.filter(({ role }) => role !== 'consultant'));
  const findings = committees.committees.flatMap((one) => one.findings);
  const certified = new Set(certificates.certificates.filter(({ state }) => counts(state)).map(({ name }) => name));
  const found: Record<PackFaultCode, number> = {
    no_committee: committees.committees.length === 0 && !about.unit ? 1 : 0,
    composition_unmet: findings.filter(({ verdict }) => verdict === 'no').length,
    composition_unknown: findings.filter(({ verdict }) => verdict === 'unknown').length,
    uncertified: new Set(seats.filter(({ name }) => !certified.has(name)).map(({ name, staffNumber }) => `${name} ${staffNumber}`)).size,
    hours_none: hours.members.filter(({ minutes }) => minutes === 0).length,
    unconfirmed_events: events.events.filter(({ confirmedOn }) => confirmedOn === null).length,
    events_without_sheet: events.events.filter(({ signed, present, sheets }) => present === 0 && signed.length === 0 && sheets.length === 0)
      .length,
    team_untrained: projects.projects.filter(({ team }) => team.some(({ missing }) => missing.length > 0)).length,
    listed_unregistered: projects.projects.filter(({ listed, registeredOn }) => listed !== null && registeredOn === null).length,
    late: standing.requirements.reduce((sum, { late }) => sum + late, 0),
  };
  return packFaultCodes.flatMap((code) => (found[code] > 0 ? [{ code, n: found[code] }] : []));
};
