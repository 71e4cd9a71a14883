import { laterOf, type PlainDate } from '../../shared/plain-date.ts';
import { overlaps, type ProjectRole } from '../project.ts';
import type { ImportFault } from './fault.ts';
import type { ImportField } from './fields.ts';
import type { KnownPerson } from './find-person.ts';
import { fault } from './judge-project.ts';
import type { KnownPlace, PlacePlan, PlaceValues, ProjectValues } from './plan.ts';
import type { SaidPlace } from './understand-project-row.ts';

type Ground = {
  projectId: string;
  /** The project as it will be, and whether it is new. */
  project: ProjectValues;
  isNew: 'new' | 'known';
  places: readonly KnownPlace[];
  today: PlainDate;
  newId: () => string;
};

const same = (a: PlaceValues, b: PlaceValues) => a.role === b.role && a.startedOn === b.startedOn && a.finishedOn === b.finishedOn;
const fieldOf = ({ key }: SaidPlace): ImportField => (key === 'lead' ? 'leadName' : key === 'member' ? 'memberName' : 'members');

/** The places of one project, judged row by row. What a later row adds about a person is taken together with what an earlier one said. */
export const placeJudge = ({ projectId, project, isNew, places, today, newId }: Ground) => {
  const planned = new Map<string, PlacePlan>();
  // A file names who leads and then everybody: whoever leads is not made a member of the team by being in it.
  const roleOf = (said: SaidPlace, held: PlaceValues): ProjectRole => (held.role === 'lead' ? 'lead' : (said.role ?? held.role));

  const refine = (plan: PlacePlan, said: SaidPlace): void => {
    plan.after = {
      role: roleOf(said, plan.after),
      startedOn: said.startedOn ?? plan.after.startedOn,
      finishedOn: said.finishedOn ?? plan.after.finishedOn,
    };
  };

  const fits = ({ startedOn, finishedOn }: PlaceValues): ImportFault | undefined => {
    if (finishedOn !== null && finishedOn < startedOn)
      return fault('end_before_start', 'memberUntil', { start: startedOn, end: finishedOn });
    const outside = startedOn < project.startedOn || (project.finishedOn !== null && startedOn > project.finishedOn);
    return outside
      ? fault('outside_project', 'memberFrom', { value: startedOn, start: project.startedOn, end: project.finishedOn ?? '—' })
      : undefined;
  };

  return (said: SaidPlace, { personId, name }: KnownPerson): { plan: PlacePlan | null; faults: ImportFault[] } => {
    const before = planned.get(personId);
    if (before) {
      if (said.startedOn !== null && before.before === null && before.after.finishedOn !== null && said.startedOn > before.after.finishedOn)
        return { plan: null, faults: [fault('place_repeated', fieldOf(said), { value: name })] };
      refine(before, said);
      const wrong = fits(before.after);
      return { plan: null, faults: wrong ? [wrong] : [] };
    }
    const asked = { startedOn: said.startedOn ?? today, finishedOn: said.finishedOn };
    const own = places.filter((place) => place.personId === personId);
    const held = own.find((place) => overlaps(place, asked)) ?? own.find(({ startedOn }) => startedOn === said.startedOn);
    const plan: PlacePlan = {
      id: held?.id ?? newId(),
      projectId,
      personId,
      name,
      before: held ? { role: held.role, startedOn: held.startedOn, finishedOn: held.finishedOn } : null,
      after: held
        ? { role: held.role, startedOn: held.startedOn, finishedOn: held.finishedOn }
        : {
            role: said.role ?? 'investigator',
            startedOn: said.startedOn ?? (isNew === 'new' ? project.startedOn : laterOf(today, project.startedOn)),
            finishedOn: said.finishedOn,
          },
    };
    if (held) refine(plan, said);
    planned.set(personId, plan);
    const wrong = plan.before && same(plan.before, plan.after) ? undefined : fits(plan.after);
    const leads = places.some((place) => place.role === 'lead' && place.personId !== personId && place.finishedOn === null);
    const warned = said.role === 'lead' && plan.before === null && leads ? [fault('lead_differs', 'leadName', { value: name })] : [];
    return { plan, faults: [...(wrong ? [wrong] : []), ...warned] };
  };
};

/** Whether a place comes out as it was. */
export const changesNothing = ({ before, after }: PlacePlan): boolean => before !== null && same(before, after);
