import type { UnitAnswer } from '../../people/roster/unit-path.ts';
import { plainNature, reviewFault } from '../nature.ts';
import type { ImportFault, ImportFaultCode } from './fault.ts';
import type { ImportField } from './fields.ts';
import { changedFields, type KnownProject, type ProjectPlan, type ProjectValues } from './plan.ts';
import type { SaidProject } from './understand-project-row.ts';

type Line = { line: number; project: SaidProject };
type Ground = { known: KnownProject | undefined; unit: (path: readonly string[]) => UnitAnswer; newId: () => string };

export const fault = (code: ImportFaultCode, field: ImportField | null, data: ImportFault['data'] = {}): ImportFault => ({
  code,
  field,
  column: null,
  data,
});

const plainFields = [
  'title',
  'titleEn',
  'funder',
  'domains',
  'listedActivity',
  'startedOn',
  'finishedOn',
  'approvedOn',
  'followUpOn',
  'registeredOn',
] as const satisfies (keyof SaidProject)[];

/** What the rows of one project say of it together. Where two say different things, the later row, by its place, is told which line it contradicts. */
export const together = (lines: readonly Line[]): { said: SaidProject; contradictions: Map<number, ImportFault[]> } => {
  const said = structuredClone(lines[0]?.project) as SaidProject;
  const contradictions = new Map<number, ImportFault[]>();
  const [{ line: first = 0 } = {}] = lines;
  for (const [i, { project }] of lines.entries()) {
    if (i === 0) continue;
    const differs = (field: ImportField) =>
      contradictions.set(i, [...(contradictions.get(i) ?? []), fault('project_differs', field, { line: first })]);
    for (const field of plainFields) {
      if (project[field] === null) continue;
      if (said[field] === null) Object.assign(said, { [field]: project[field] });
      else if (JSON.stringify(said[field]) !== JSON.stringify(project[field])) differs(field);
    }
    if (said.unitPath.length === 0) said.unitPath = project.unitPath;
    else if (project.unitPath.length > 0 && project.unitPath.join('/') !== said.unitPath.join('/')) differs('unit');
    for (const [trait, is] of Object.entries(project.traits) as [keyof typeof said.traits, boolean][]) {
      if (said.traits[trait] === undefined) said.traits[trait] = is;
      else if (said.traits[trait] !== is) differs('traits');
    }
  }
  return { said, contradictions };
};

const unitFaults: Record<Exclude<UnitAnswer['is'], 'known'>, ImportFaultCode> = {
  new: 'unit_unknown',
  ambiguous: 'unit_ambiguous',
  closed: 'unit_closed',
};

/** What becomes of a project by what is said of it: the plan, if it does anything, and all that is wrong. */
export const judgeProject = (
  said: SaidProject,
  { known, unit, newId }: Ground,
): { after: ProjectValues | null; plan: ProjectPlan | null; faults: ImportFault[] } => {
  const faults: ImportFault[] = [];
  const before = known?.values ?? null;
  const at = said.unitPath.length > 0 ? unit(said.unitPath) : undefined;
  if (at && at.is !== 'known') faults.push(fault(unitFaults[at.is], 'unit', { value: said.unitPath.join(' / ') }));
  if (!before && said.title === null) faults.push(fault('title_missing', 'title'));
  if (!before && said.startedOn === null) faults.push(fault('start_missing', 'startedOn'));
  const base: ProjectValues = before ?? { ...plainNature, title: '', unitId: null, startedOn: '', finishedOn: null };
  const traits = new Set(base.traits);
  for (const [trait, is] of Object.entries(said.traits) as [(typeof base.traits)[number], boolean][])
    if (is) traits.add(trait);
    else traits.delete(trait);
  const after: ProjectValues = {
    title: said.title ?? base.title,
    titleEn: said.titleEn ?? base.titleEn,
    funder: said.funder ?? base.funder,
    // Who is in charge of a project follows from its unit: an import does not move it.
    unitId: before === null && at?.is === 'known' ? at.id : base.unitId,
    domains: said.domains ?? base.domains,
    traits: traits.size === base.traits.length && base.traits.every((one) => traits.has(one)) ? base.traits : [...traits],
    listedActivity: said.listedActivity === 'none' ? null : (said.listedActivity ?? base.listedActivity),
    startedOn: said.startedOn ?? base.startedOn,
    finishedOn: said.finishedOn ?? base.finishedOn,
    approvedOn: said.approvedOn ?? base.approvedOn,
    followUpOn: said.followUpOn ?? base.followUpOn,
    registeredOn: said.registeredOn ?? base.registeredOn,
  };
  if (after.startedOn !== '' && after.finishedOn !== null && after.finishedOn < after.startedOn)
    faults.push(fault('end_before_start', 'finishedOn', { start: after.startedOn, end: after.finishedOn }));
  const review = reviewFault(after);
  if (review?.code === 'projects.approval_missing') faults.push(fault('approval_missing', 'approvedOn'));
  if (review?.code === 'projects.before_approval') faults.push(fault('before_approval', review.field, { approved: review.approvedOn }));
  if (faults.length > 0) return { after: before, plan: null, faults };
  if (before !== null && at?.is === 'known' && at.id !== before.unitId)
    faults.push(fault('unit_stays', 'unit', { value: said.unitPath.join(' / ') }));
  const does = before === null || changedFields(before, after).length > 0;
  return { after, plan: does ? { id: known?.id ?? newId(), before, after } : null, faults };
};
