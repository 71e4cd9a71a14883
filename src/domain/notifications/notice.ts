import { type ReviewToDo, reviewKey } from '../projects/review-duties.ts';
import { addDays, dayOf, daysBetween, laterOf, type PlainDate } from '../shared/plain-date.ts';
import { type ErrandToTell, lateStage, ofErrand } from './errands.ts';

/** What a person may be told of, what presses most first. */
export const noticeKinds = [
  'overdue',
  'review_overdue',
  'committee_unregistered',
  'report_owed',
  'hearing_unrecorded',
  'reply_owed',
  'desk_waiting',
  'due_soon',
  'review_due',
  'certificate_ending',
  'meeting_called',
  'appeal_answered',
  'judge_asked',
  'paper_judged',
  'proofs_waiting',
  'obligation_raised',
  'obligation_settled',
  'record_issued',
  'refresh_due',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Days before the due day from which an open obligation is told of once more. Platform default. */
export const dueStages = [1, 7, 30] as const;
/** An overdue obligation is told of weekly, so many times, then no more. Platform default. */
export const overdueWeeks = 6;
/** How many days the news that something was settled or issued goes by letter. Platform default. */
export const newsDays = 14;

/** `subject` is the id of an obligation, the serial of a record, the key of what a project's review asks, or of proofs that wait. `stage` tells one occasion to say it from the next. */
export type Notice = { kind: NoticeKind; subject: string; stage: number };

/** The parts of an obligation that notices read. `goesOn`: the person is bound, neither exempt nor away, so that it is to be done. */
export type ObligationToTell = {
  id: string;
  raisedOn: PlainDate;
  dueOn: PlainDate;
  settledAt: Date | null;
  cancelledAt: Date | null;
  goesOn: boolean;
};

/** `superseded` or revoked records are not news. */
export type RecordToTell = { serial: string; issuedAt: Date };

/** A course with a review to refresh it waiting since a day. `nth` counts the reviews of it, so that each is told of once. */
export type RefreshToTell = { course: string; dueOn: PlainDate; nth: number };
/** How many days a waiting review is spoken of. Platform default. */
export const refreshDays = 30;
export const refreshKey = (course: string): string => `refresh:${course}`;
export const readRefreshKey = (key: string): string | undefined => /^refresh:(.+)$/.exec(key)?.[1];
/** An appeal of the person's that has been answered. */
export type AppealToTell = { id: string; answeredAt: Date };
/** A seat on a panel for which somebody is waited for: to agree, or to rate once more. */
export type JudgingToTell = { seat: string; asks: 'agree' | 'second' };
const judgeMark = 'judge';
export const readJudgeKey = (key: string): string | undefined => /^judge:(.+)$/.exec(key)?.[1];
/** A paper of the person's whose written answers have been judged by people, so that it has its result. */
export type PaperToTell = { attemptId: string; judgedAt: Date };
/** Proof from outside that waits at an institution for those who may decide on it. `since`: the day the oldest was handed in. */
export type ProofsWaiting = { institutionId: string; since: PlainDate };

/** `reviews`: of the projects that the person leads, or looks after for a lead. */
export type Tellable = {
  obligations: readonly ObligationToTell[];
  records: readonly RecordToTell[];
  reviews: readonly ReviewToDo[];
  refreshes: readonly RefreshToTell[];
  appeals?: readonly AppealToTell[];
  judging?: readonly JudgingToTell[];
  papers?: readonly PaperToTell[];
  /** What committees and certificates ask. */
  errands?: readonly ErrandToTell[];
  /** Only for those who decide on them. */
  proofs?: readonly ProofsWaiting[];
};

/** How far notices reach: how long news is news, and whether what has been overdue for longer than its weeks is still spoken of. */
export type Reach = { newsDays: number; longOverdue: 'silent' | 'named' };

const byLetter: Reach = { newsDays, longOverdue: 'silent' };
/** The page of notices is looked at and not sent, so it may say more. Its days are a platform default. */
export const onPage: Reach = { newsDays: 90, longOverdue: 'named' };
/** Who asks for a reminder means everything that is still to be done. */
export const onRequest: Reach = { newsDays: 0, longOverdue: 'named' };

export const noticeKey = ({ kind, subject, stage }: Notice): string => `${kind}/${subject}/${stage}`;

/** Reminders of what one is bound to cannot be turned off; confirmations and the offer to refresh something can. */
export const isMandatory = ({ kind }: Pick<Notice, 'kind'>): boolean =>
  kind !== 'obligation_settled' && kind !== 'record_issued' && kind !== 'refresh_due';

type Dated = Pick<ObligationToTell, 'raisedOn' | 'dueOn'>;

/**
 * The widest-reaching rule of the three: a stage is an occasion of its own only where the obligation was raised before the stage began.
 * Who is given five days is not told in the same breath that it is nearly due.
 */
const dueStageOn = ({ raisedOn, dueOn }: Dated, today: PlainDate): number | undefined => {
  const stage = dueStages.find((days) => daysBetween(today, dueOn) <= days);
  return stage !== undefined && (raisedOn > dueOn || daysBetween(raisedOn, dueOn) > stage) ? stage : undefined;
};

/** Weeks since it became overdue, the first being 1; for one raised after its due day, since it was raised. */
const weekOverdue = ({ raisedOn, dueOn }: Dated, today: PlainDate): number =>
  Math.floor((daysBetween(laterOf(dueOn, addDays(raisedOn, -1)), today) - 1) / 7) + 1;

const ofObligation = (one: ObligationToTell, today: PlainDate, reach: Reach): Notice[] => {
  if (one.cancelledAt !== null) return [];
  const about = (kind: NoticeKind, stage: number): Notice[] => [{ kind, subject: one.id, stage }];
  if (one.settledAt !== null) return daysBetween(dayOf(one.settledAt), today) <= reach.newsDays ? about('obligation_settled', 0) : [];
  if (!one.goesOn) return [];
  if (today > one.dueOn) {
    const week = weekOverdue(one, today);
    if (week < 1) return about('obligation_raised', 0);
    return week > overdueWeeks && reach.longOverdue === 'silent' ? [] : about('overdue', Math.min(week, overdueWeeks));
  }
  const stage = dueStageOn(one, today);
  return stage === undefined ? about('obligation_raised', 0) : about('due_soon', stage);
};

/** A registration is announced with the approval, since it leaves thirty days; a follow-up is months ahead and is told of when it draws near. */
const ofReview = (one: ReviewToDo, today: PlainDate, reach: Reach): Notice[] => {
  const dated: Dated = { raisedOn: one.since, dueOn: one.dueOn };
  const about = (kind: NoticeKind, stage: number): Notice[] => [{ kind, subject: reviewKey(one), stage }];
  if (today > one.dueOn) {
    const week = Math.max(1, weekOverdue(dated, today));
    return week > overdueWeeks && reach.longOverdue === 'silent' ? [] : about('review_overdue', Math.min(week, overdueWeeks));
  }
  const stage = dueStageOn(dated, today);
  if (stage !== undefined) return about('review_due', stage);
  return one.duty === 'registration' && one.since <= today ? about('review_due', 0) : [];
};

const proofsMark = 'proofs';
const proofsKey = ({ institutionId, since }: ProofsWaiting): string => `${proofsMark}:${institutionId}:${since}`;

/** What a subject says of proofs that wait; undefined where it is about something else. */
export const readProofsKey = (key: string): ProofsWaiting | undefined => {
  const [mark, institutionId, since] = key.split(':');
  return mark === proofsMark && institutionId && since ? { institutionId, since } : undefined;
};

/** Somebody waits for the answer: told of at once, and then weekly, as long as what is overdue. */
const ofProofs = (one: ProofsWaiting, today: PlainDate, reach: Reach): Notice[] => {
  const week = Math.max(0, Math.floor(daysBetween(one.since, today) / 7));
  return week > overdueWeeks && reach.longOverdue === 'silent'
    ? []
    : [{ kind: 'proofs_waiting', subject: proofsKey(one), stage: Math.min(week, overdueWeeks) }];
};

// What is late presses more than what is ahead, and the more the longer it is.
const pressing = ({ stage }: Notice): number => (stage >= lateStage ? -stage : stage);

/**
 * Everything worth telling a person as things stand on `today`: at most one notice an obligation, and none to remind of what is settled,
 * cancelled or bound to an occasion that has ended. What was told before is no concern of this.
 */
export const noticesOn = (
  { obligations, records, reviews, refreshes, appeals = [], judging = [], papers = [], errands = [], proofs = [] }: Tellable,
  today: PlainDate,
  reach: Reach = byLetter,
): Notice[] =>
  [
    ...obligations.flatMap((one) => ofObligation(one, today, reach)),
    ...reviews.flatMap((one) => ofReview(one, today, reach)),
    ...appeals
      .filter(({ answeredAt }) => daysBetween(dayOf(answeredAt), today) <= reach.newsDays)
      .map(({ id }): Notice => ({ kind: 'appeal_answered', subject: id, stage: 0 })),
    ...judging.map(({ seat, asks }): Notice => ({ kind: 'judge_asked', subject: `${judgeMark}:${seat}`, stage: asks === 'agree' ? 0 : 1 })),
    ...papers
      .filter(({ judgedAt }) => daysBetween(dayOf(judgedAt), today) <= reach.newsDays)
      .map(({ attemptId }): Notice => ({ kind: 'paper_judged', subject: attemptId, stage: 0 })),
    ...errands.flatMap((one) => ofErrand(one, today)),
    ...proofs.flatMap((one) => ofProofs(one, today, reach)),
    ...records
      .filter(({ issuedAt }) => daysBetween(dayOf(issuedAt), today) <= reach.newsDays)
      .map(({ serial }): Notice => ({ kind: 'record_issued', subject: serial, stage: 0 })),
    ...refreshes
      .filter(({ dueOn }) => dueOn <= today && daysBetween(dueOn, today) <= refreshDays)
      .map(({ course, nth }): Notice => ({ kind: 'refresh_due', subject: refreshKey(course), stage: nth })),
  ].sort((a, b) => noticeKinds.indexOf(a.kind) - noticeKinds.indexOf(b.kind) || pressing(a) - pressing(b));
