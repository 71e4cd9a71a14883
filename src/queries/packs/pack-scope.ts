import type { PlainDate } from '#domain/shared/plain-date.ts';

/** What a pack is about: an institution, one committee of it or one unit, from a day to a day, as known at an instant. */
export type PackScope = {
  institutionId: string;
  committeeId: string | null;
  unitId?: string | null;
  from: PlainDate;
  day: PlainDate;
  knownAt: Date;
};
