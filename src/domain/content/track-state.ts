import { inForce } from '../shared/dated.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Track, TrackCourse, TrackRules } from './track.ts';

/** Every course a track may ask for, those of its options among them. */
export const coursesOfTrack = ({ options }: Pick<Track, 'options'>, rules: Pick<TrackRules, 'courses'>): TrackCourse[] => [
  ...rules.courses,
  ...options.flatMap(({ courses }) => courses),
];

/** Every exam it may ask for. */
export const examsOf = ({ exam, renewal }: Pick<TrackRules, 'exam' | 'renewal'>): string[] =>
  [exam, renewal.exam ?? null].filter((one) => one !== null);

export type Published = { courses: ReadonlySet<string>; exams: ReadonlySet<string>; tracks: Readonly<Record<string, Track>> };
/** open, or a draft that lacks these courses, exams and tracks. Nobody types which: it follows from what is published. */
export type TrackState = { is: 'open'; rules: TrackRules } | { is: 'draft'; rules: TrackRules | undefined; lacks: string[] };

/** Whether one may enrol in a track on a day: once its rules are in force and everything it asks for is published. */
export const trackState = (track: Track, published: Published, day: PlainDate): TrackState => {
  const rules = inForce(track.rules, day);
  if (!rules) return { is: 'draft', rules: undefined, lacks: [] };
  const lacks = [
    ...rules.courses.map(({ course }) => course).filter((course) => !published.courses.has(course)),
    ...examsOf(rules).filter((exam) => !published.exams.has(exam)),
    ...rules.holds.flatMap((held) => {
      const anyOpen = held.some((slug) => {
        const other = published.tracks[slug];
        return other !== undefined && trackState(other, published, day).is === 'open';
      });
      return anyOpen ? [] : held;
    }),
  ];
  return lacks.length === 0 ? { is: 'open', rules } : { is: 'draft', rules, lacks: [...new Set(lacks)] };
};

/** The options that may be chosen now: those whose courses are published. */
export const optionsOpen = ({ options }: Pick<Track, 'options'>, courses: ReadonlySet<string>): Track['options'] =>
  options.filter((option) => option.courses.every(({ course }) => courses.has(course)));
