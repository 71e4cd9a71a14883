import type { unitFinder } from '../../people/roster/unit-path.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type ImportFault, isImportFaulty } from './fault.ts';
import type { ImportMapping } from './fields.ts';
import { findPerson, type PeopleKnown } from './find-person.ts';
import { changesNothing, placeJudge } from './judge-places.ts';
import { fault, judgeProject, together } from './judge-project.ts';
import type { ImportPlan, JudgedImportRow, KnownProject } from './plan.ts';
import type { SheetRow, UnderstoodRow } from './understand-project-row.ts';

export type ReadRow = SheetRow & { understood: UnderstoodRow };
/** Whom somebody chose for a person that a row names and several may be: by the sheet, the line and the place. */
export type PersonAnswers = Record<string, string>;
export const answerKey = ({ sheet, line }: { sheet: number; line: number }, place: string): string => `${sheet}/${line}/${place}`;

type Ground = {
  today: PlainDate;
  known: (number: string) => KnownProject | undefined;
  people: PeopleKnown;
  units: ReturnType<typeof unitFinder>;
  answers: PersonAnswers;
  newId: () => string;
};

const saysSomething = ({ understood: { project } }: ReadRow): boolean =>
  project.unitPath.length > 0 ||
  Object.keys(project.traits).length > 0 ||
  Object.entries(project).some(([field, value]) => field !== 'unitPath' && field !== 'traits' && value !== null);

const judgeGroup = (rows: readonly ReadRow[], ground: Ground): Map<ReadRow, JudgedImportRow> => {
  const { today, known: knownBy, people, units, answers, newId } = ground;
  const number = rows[0]?.understood.number ?? '';
  const known = knownBy(number);
  const head = rows.find(({ understood }) => understood.project.title !== null) ?? rows.find(saysSomething) ?? rows[0];
  const ordered = [...rows].sort((a, b) => Number(b === head) - Number(a === head));
  const { said, contradictions } = together(ordered.map(({ line, understood }) => ({ line, project: understood.project })));
  const nothingSaid = !known && !rows.some(saysSomething);
  const { after, plan, faults } = nothingSaid
    ? { after: null, plan: null, faults: [] }
    : judgeProject(said, { known, unit: units.find, newId });
  const projectId = plan?.id ?? known?.id;
  const judge =
    after && projectId !== undefined
      ? placeJudge({ projectId, project: after, isNew: known ? 'known' : 'new', places: known?.places ?? [], today, newId })
      : undefined;
  const unitOf = (path: readonly string[]): string | undefined => {
    const answer = units.find(path);
    return answer.is === 'known' ? answer.id : undefined;
  };

  const judged = new Map<ReadRow, { faults: ImportFault[]; plan: ImportPlan }>();
  for (const [i, row] of ordered.entries()) {
    const own: ImportFault[] = [...row.understood.faults, ...(contradictions.get(i) ?? []), ...(row === head ? faults : [])];
    const does: ImportPlan = { number, project: row === head ? plan : null, places: [] };
    if (nothingSaid) own.push(fault('project_unknown', 'number', { value: number }));
    for (const place of row.understood.places) {
      const found = findPerson(place.ref, { people, unitOf, chosen: answers[answerKey(row, place.key)] });
      const field = place.key === 'lead' ? 'leadName' : place.key === 'member' ? 'memberName' : 'members';
      if (found.is === 'not')
        own.push({ ...fault(found.code, field, found.data), ...(found.candidates && { candidates: found.candidates, place: place.key }) });
      else if (judge) {
        const { plan: step, faults: wrong } = judge(place, found.person);
        own.push(...wrong);
        if (step) does.places.push(step);
      }
    }
    judged.set(row, { faults: own, plan: does });
  }
  const headFaulty = head !== undefined && isImportFaulty(judged.get(head)?.faults ?? []);
  return new Map(
    [...judged].map(([row, { faults: own, plan: does }]) => {
      // Without its own row a project that is not there yet is not there for the others either.
      const all =
        !known && headFaulty && row !== head && !nothingSaid ? [...own, fault('project_faulty', 'number', { line: head?.line ?? 0 })] : own;
      const places = does.places.filter((step) => !changesNothing(step));
      const acts = does.project !== null || places.length > 0;
      const isNew = does.project?.before === null || places.some(({ before }) => before === null);
      const verdict = isImportFaulty(all) ? 'faulty' : !acts ? 'same' : isNew ? 'new' : 'changed';
      return [row, { verdict, faults: all, plan: verdict === 'new' || verdict === 'changed' ? { ...does, places } : null }];
    }),
  );
};

const labelled = (faults: readonly ImportFault[], mapping: ImportMapping): ImportFault[] =>
  faults.map((one) => ({
    ...one,
    column: one.column ?? Object.keys(mapping).find((label) => mapping[label] === one.field) ?? null,
  }));

/** What each row of a file will do, given what is known: everything that is wrong with it at once, or the plan of what applying it does. */
export const judgeFile = (rows: readonly ReadRow[], mappings: readonly ImportMapping[], ground: Ground): Map<ReadRow, JudgedImportRow> => {
  const judged = new Map<ReadRow, JudgedImportRow>();
  for (const [number, group] of Map.groupBy(rows, ({ understood }) => understood.number)) {
    const found =
      number === ''
        ? new Map(group.map((row) => [row, { verdict: 'faulty', faults: row.understood.faults, plan: null } as JudgedImportRow]))
        : judgeGroup(group, ground);
    for (const [row, one] of found) judged.set(row, { ...one, faults: labelled(one.faults, mappings[row.sheet] ?? {}) });
  }
  return judged;
};
