/** How hours were earned: by a course here, at each kind of event, by teaching, or elsewhere. */
export const hourKinds = [
  'course',
  'lecture',
  'workshop',
  'mock-review',
  'academic-exchange',
  'team-session',
  'teaching',
  'external',
] as const;
export type HourKind = (typeof hourKinds)[number];
