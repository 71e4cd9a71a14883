import { z } from 'zod';
import { type Dated, dated, inForce } from '../shared/dated.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { HourKind } from './kinds.ts';

/** Minutes of a kind that count in a calendar year, by the day from which that holds; `null`: all of them from that day on. */
export const CapHistory = dated(z.int().positive());
export type Caps = Readonly<Record<HourKind, Dated<number>>>;

const source = 'platform default';
const from: PlainDate = '2020-01-01';
const all: Dated<number> = [{ from, value: null, source }];
const eightHours: Dated<number> = [{ from, value: 480, source }];

/**
 * The caps of each kind. No rule sets one, so each says that it is a platform default. One that is to change gets a further entry with its first day
 * and its source, and holds from the next year that begins; what counted before stays as it was.
 */
export const yearlyCaps: Caps = {
  course: all,
  lecture: all,
  workshop: all,
  'mock-review': all,
  'academic-exchange': eightHours,
  'team-session': eightHours,
  teaching: eightHours,
  external: eightHours,
};

/** The cap of a kind in a calendar year: the one in force on its first day, so that none changes in the middle of a year; null where there is none. */
export const capIn = (year: string, kind: HourKind, caps: Caps = yearlyCaps): number | null => inForce(caps[kind], `${year}-01-01`) ?? null;
