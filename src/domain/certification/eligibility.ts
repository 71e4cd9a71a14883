import type { TrackRules } from '../content/track.ts';
import { addMonths, type PlainDate } from '../shared/plain-date.ts';
import { cycleOf, type HoursEntry, type HoursYear } from './hours.ts';
import type { RenewalRoute } from './renewal.ts';

/** What a condition rests on, once it is met: since which day, and the ids of what met it. */
type Met = { met: true; on: PlainDate; by: string[] };
type Unmet = { met: false; on: null; by: [] };
const unmet: Unmet = { met: false, on: null, by: [] };

/** One thing a certificate asks for, and whether it is there. */
export type Condition = (Met | Unmet) &
  (
    | { is: 'course'; course: string }
    | { is: 'changes'; course: string; since: PlainDate }
    | { is: 'hours'; minutes: number; needed: number }
    | ({ is: 'year' } & HoursYear)
    | { is: 'exam'; exam: string; since: PlainDate }
    | { is: 'holds'; tracks: readonly string[]; since: PlainDate }
    | { is: 'practical'; state: 'none' | 'under-way' | 'failed' | 'passed' }
  );

/** Everything dated of a candidate that a track reads. */
export type Candidate = {
  completions: readonly { id: string; course: string; on: PlainDate }[];
  passes: readonly { id: string; exam: string; on: PlainDate }[];
  hours: readonly (HoursEntry & { course: string | null })[];
  /** Courses of the track that changed materially, and the day on which each change was published. */
  changed: readonly { course: string; on: PlainDate }[];
  /** By track: the first day of the certificate that is valid now. */
  held: ReadonlyMap<string, { id: string; since: PlainDate }>;
  practical: { state: 'none' | 'under-way' | 'failed' } | { state: 'passed'; id: string; on: PlainDate };
};

const latest = <T extends { on: PlainDate }>(rows: readonly T[]): T | undefined =>
  rows.reduce<T | undefined>((best, one) => (best && best.on >= one.on ? best : one), undefined);

const metBy = (found: { id: string; on: PlainDate } | undefined): Met | Unmet =>
  found ? { met: true, on: found.on, by: [found.id] } : unmet;

const courseMet = (course: string, { completions }: Candidate, since: PlainDate): Condition => ({
  is: 'course',
  course,
  ...metBy(latest(completions.filter((one) => one.course === course && one.on >= since))),
});

const examMet = (exam: string, { passes }: Candidate, since: PlainDate): Condition & { is: 'exam' } => ({
  ...{ is: 'exam' as const, exam, since },
  ...metBy(latest(passes.filter((one) => one.exam === exam && one.on >= since))),
});

/** Hours are met on the day on which they reached what is needed. */
const hoursMet = (entries: readonly HoursEntry[], needed: number): Condition => {
  let sum = 0;
  const counted: HoursEntry[] = [];
  for (const entry of [...entries].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    if (sum >= needed) break;
    sum += entry.minutes;
    counted.push(entry);
  }
  const minutes = entries.reduce((total, one) => total + one.minutes, 0);
  const last = counted.at(-1);
  const met = sum >= needed && last ? { met: true as const, on: last.on, by: counted.map(({ id }) => id) } : unmet;
  return { is: 'hours', minutes, needed, ...met };
};

const practicalMet = ({ practical }: Candidate): Condition =>
  practical.state === 'passed'
    ? { is: 'practical', state: 'passed', met: true, on: practical.on, by: [practical.id] }
    : { is: 'practical', state: practical.state, ...unmet };

/** What a first certificate asks for. `after`: it lapsed long ago, so the exam has to be passed again after that day. */
export const initialConditions = (
  rules: TrackRules,
  candidate: Candidate,
  {
    day,
    options = [],
    after,
  }: { day: PlainDate; options?: readonly { courses: readonly { course: string }[]; minutes: number }[]; after?: PlainDate },
): Condition[] => {
  const since = addMonths(day, -rules.withinMonths);
  const courses = [...rules.courses, ...options.flatMap((option) => option.courses)].map(({ course }) => course);
  const needed = rules.minutes + options.reduce((sum, { minutes }) => sum + minutes, 0);
  const learnt = candidate.hours.filter(
    ({ course, on }) => on >= since && on <= day && (courses.length === 0 || (course !== null && courses.includes(course))),
  );
  const heldSince = rules.practiceMonths === null ? day : addMonths(day, -rules.practiceMonths);
  return [
    ...rules.holds.map((tracks): Condition => {
      const held = tracks.flatMap((track) => candidate.held.get(track) ?? []).filter((one) => one.since <= heldSince);
      const [one] = held;
      return { is: 'holds', tracks, since: heldSince, ...(one ? { met: true, on: one.since, by: [one.id] } : unmet) };
    }),
    ...courses.map((course) => courseMet(course, candidate, since)),
    hoursMet(learnt, needed),
    ...(rules.exam === null ? [] : [examMet(rules.exam, candidate, after !== undefined && after > since ? after : since)]),
    ...(rules.practical === null ? [] : [practicalMet(candidate)]),
  ];
};

type Cycle = { validFrom: PlainDate; until: PlainDate; renewableFrom: PlainDate };

/**
 * What a renewal asks for by its route: hours of the cycle and of each year that has ended, what changed in the courses, and a practical. The exam,
 * passed again inside the window, may always stand in for the hours. After a lapse the exam of later days takes their place.
 */
export const renewalConditions = (
  rules: TrackRules,
  candidate: Candidate,
  { cycle, route, day }: { cycle: Cycle; route: Exclude<RenewalRoute, 'anew'>; day: PlainDate },
): { conditions: Condition[]; route: Exclude<RenewalRoute, 'anew'> } => {
  const asked = rules.renewal.exam ?? rules.exam;
  const since = route === 'retest' ? cycle.until : cycle.renewableFrom;
  const exam = asked === null ? undefined : examMet(asked, candidate, since);
  const instead = route === 'hours' && exam?.met === true;
  const { years } = cycleOf(cycle, candidate.hours, rules.renewal, day);
  const inCycle = candidate.hours.filter(({ on }) => cycle.validFrom <= on && on <= day);
  const hours: Condition[] = [
    ...(rules.renewal.minutes > 0 ? [hoursMet(inCycle, rules.renewal.minutes)] : []),
    ...years.map((year): Condition => {
      const enough = hoursMet(
        inCycle.filter(({ on }) => year.from <= on && (year.until >= cycle.until || on <= year.until)),
        year.needed,
      );
      return { is: 'year', ...year, ...(enough.met ? { met: true, on: enough.on, by: enough.by } : unmet) };
    }),
  ];
  const changes = candidate.changed
    .filter(({ on }) => cycle.validFrom < on && on <= day)
    .map(({ course, on }): Condition => ({ ...courseMet(course, candidate, on), is: 'changes', course, since: on }));
  const asksHours = route === 'exam' || (route === 'hours' && !instead);
  return {
    route: instead ? 'exam' : route,
    conditions: [
      ...(asksHours ? hours : []),
      ...changes,
      ...(exam && (route !== 'hours' || instead) ? [exam] : []),
      ...(rules.renewal.practical === null ? [] : [practicalMet(candidate)]),
    ],
  };
};

/** How far somebody has come. Worked out from the conditions, never typed. */
export const stages = ['enrolled', 'trained', 'exam_passed', 'practical_passed'] as const;
export type Stage = (typeof stages)[number];

export const stageOf = (conditions: readonly Condition[]): Stage => {
  const met = (...kinds: Condition['is'][]) => conditions.every((one) => one.met || !kinds.includes(one.is));
  if (!met('course', 'changes', 'hours', 'year', 'holds')) return 'enrolled';
  if (!met('exam')) return 'trained';
  return met('practical') ? 'practical_passed' : 'exam_passed';
};

/** Whether everything but the practical is there, so that one may apply. */
export const mayApply = (conditions: readonly Condition[]): boolean => conditions.every((one) => one.met || one.is === 'practical');

/** The next step: the first condition that is not met. Undefined once all are. */
export const nextStep = (conditions: readonly Condition[]): Condition | undefined => conditions.find(({ met }) => !met);

/** The day on which the last of the conditions came to be met, not before `appliedOn`. Undefined while one is missing. */
export const completedOn = (conditions: readonly Condition[], appliedOn: PlainDate): PlainDate | undefined =>
  conditions.reduce<PlainDate | undefined>(
    (last, { met, on }) => (last === undefined || !met || on === null ? undefined : on > last ? on : last),
    appliedOn,
  );
