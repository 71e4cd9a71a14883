import { reminderSteps } from '../certification/holding.ts';
import { daysBetween, type PlainDate } from '../shared/plain-date.ts';
import type { Notice } from './notice.ts';

/**
 * What a committee or a certificate asks of somebody: to answer an invitation to a meeting, to renew a certificate that ends, or, of whoever keeps
 * the register, to have the committee entered on the national platform and the report of a year filed there; or, of whoever put a question to the
 * public, the reply that was promised by a day, and of whoever held a hearing, its record.
 */
export type ErrandToTell =
  | { is: 'meeting'; invitationId: string }
  | { is: 'certificate'; serial: string; until: PlainDate }
  | { is: 'registration'; committeeId: string; dueOn: PlainDate }
  | { is: 'report'; institutionId: string; year: number; dueOn: PlainDate }
  | ReplyOwed;
/**
 * What the public waits for, by its id: the record of a hearing that was held, the reply to a hearing or a public consultation, the answer to a question,
 * that a concern is passed on, that somebody decides on a statement, on an appeal, or on an application to the pool of representatives.
 */
export type ReplyOwed = {
  is: 'held' | 'hearing' | 'consultation' | 'question' | 'concern' | 'statement' | 'appeal' | 'applicant';
  asked: string;
  dueOn: PlainDate;
};

export const errandKinds = {
  meeting: 'meeting_called',
  certificate: 'certificate_ending',
  registration: 'committee_unregistered',
  report: 'report_owed',
  held: 'hearing_unrecorded',
  hearing: 'reply_owed',
  consultation: 'reply_owed',
  question: 'reply_owed',
  concern: 'reply_owed',
  statement: 'desk_waiting',
  appeal: 'desk_waiting',
  applicant: 'desk_waiting',
} as const satisfies Record<ErrandToTell['is'], string>;

const idOf = (one: ErrandToTell): string => {
  if (one.is === 'meeting') return one.invitationId;
  if (one.is === 'certificate') return one.serial;
  if (one.is === 'registration') return one.committeeId;
  return one.is === 'report' ? `${one.institutionId}/${one.year}` : one.asked;
};
export const errandKey = (is: ErrandToTell['is'], id: string): string => `${is}:${id}`;

/** What a subject of a notice names; undefined where it is about something else. */
export const readErrandKey = (key: string): { is: ErrandToTell['is']; id: string } | undefined => {
  const [, is = '', id] = /^([a-z]+):(.+)$/.exec(key) ?? [];
  return id && Object.hasOwn(errandKinds, is) ? { is: is as ErrandToTell['is'], id } : undefined;
};

// A registration is announced with the founding, and a record and a reply once they can be given; all are said again in the last week, and once a week, so many times,
// when they are late. Platform defaults.
export const soonDays = 7;
const lateWeeks = 6;
/** From this stage on an errand is late. */
export const lateStage = 100;
// The report of a year is spoken of sixty days ahead, and again in the last thirty and the last seven. Platform defaults.
const reportDays = [60, 30, 7] as const;

const stageOf = (one: ErrandToTell, today: PlainDate): number | undefined => {
  if (one.is === 'meeting') return 0;
  if (one.is === 'certificate') {
    const left = daysBetween(today, one.until);
    return left < 0 ? undefined : reminderSteps.findLast((step) => left <= step);
  }
  if (one.is === 'report' && today <= one.dueOn) {
    const left = daysBetween(today, one.dueOn);
    return reportDays.findLast((days) => left <= days);
  }
  if (today > one.dueOn) return lateStage + Math.min(lateWeeks, Math.floor((daysBetween(one.dueOn, today) - 1) / 7));
  return daysBetween(today, one.dueOn) <= soonDays ? 1 : 0;
};

/** What is said of an errand today: each step of a reminder is an occasion of its own. */
export const ofErrand = (one: ErrandToTell, today: PlainDate): Notice[] => {
  const stage = stageOf(one, today);
  return stage === undefined ? [] : [{ kind: errandKinds[one.is], subject: errandKey(one.is, idOf(one)), stage }];
};
