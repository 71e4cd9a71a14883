import type { PlainDate } from '../../shared/plain-date.ts';
import type { ProjectNature } from '../nature.ts';
import type { ProjectRole } from '../project.ts';
import type { ImportFault } from './fault.ts';

/** What is on record of a project beside its number. */
export type ProjectValues = ProjectNature & { title: string; unitId: string | null; startedOn: PlainDate; finishedOn: PlainDate | null };
export type PlaceValues = { role: ProjectRole; startedOn: PlainDate; finishedOn: PlainDate | null };
export type KnownPlace = PlaceValues & { id: string; personId: string };
export type KnownProject = { id: string; number: string; values: ProjectValues; places: readonly KnownPlace[] };

/** What applying a row does to a place on a project, with what stood before, so that it can be taken back exactly. */
export type PlacePlan = { id: string; projectId: string; personId: string; name: string; before: PlaceValues | null; after: PlaceValues };
export type ProjectPlan = { id: string; before: ProjectValues | null; after: ProjectValues };

/** What applying a row does. */
export type ImportPlan = { number: string; project: ProjectPlan | null; places: PlacePlan[] };

export const importVerdicts = ['new', 'changed', 'same', 'faulty'] as const;
export type ImportVerdict = (typeof importVerdicts)[number];
export type JudgedImportRow = { verdict: ImportVerdict; faults: ImportFault[]; plan: ImportPlan | null };

/** The parts of a project that a change touches. */
export const changedFields = (before: ProjectValues, after: ProjectValues): (keyof ProjectValues)[] =>
  (Object.keys(after) as (keyof ProjectValues)[]).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** What a file comes to: projects and places that are new or changed, and places that end by it. */
export const importChanges = ['projects_new', 'projects_changed', 'places_new', 'places_changed', 'places_ended'] as const;
export type ImportChange = (typeof importChanges)[number];
export type ImportTally = Record<ImportVerdict, number> & Record<ImportChange, number>;

/** Which changes of the list a plan makes, each as often as it makes it. */
export const changesOf = ({ project, places }: ImportPlan): ImportChange[] => [
  ...(project ? [project.before === null ? ('projects_new' as const) : ('projects_changed' as const)] : []),
  ...places.map(({ before, after }): ImportChange => {
    if (before === null) return 'places_new';
    return before.finishedOn === null && after.finishedOn !== null ? 'places_ended' : 'places_changed';
  }),
];
