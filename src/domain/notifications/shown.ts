import type { AppealDecision } from '../assessment/appeal.ts';
import type { ReviewDuty } from '../projects/review-duties.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { ReplyOwed } from './errands.ts';
import type { Notice, ProofsWaiting } from './notice.ts';

/** A notice with all that its words need, on a page or in a letter. */
export type NoticeShown = Notice & {
  title: Bilingual;
  /** What is to be done, while it is to be done. */
  duty: {
    course: { title: Bilingual; minutes: number } | 'reply';
    dueOn: PlainDate;
    why: Bilingual;
    /** Where what was met has run out: to which day some rights remain, and which. */
    grace?: { until: PlainDate; rights: Bilingual };
  } | null;
  settledOn: PlainDate | null;
  /** The course of which something can be refreshed. */
  refresh?: string;
  /** How an appeal was answered. */
  appeal?: { decision: AppealDecision; exam: string; attemptId: string };
  /** The panel that waits for a judge. */
  panel?: string;
  /** Of which exam a paper has been judged. */
  paper?: { exam: string };
  /** What a committee or a certificate asks. */
  errand?:
    | { is: 'meeting'; startsAt: Date; committee: Bilingual }
    | { is: 'certificate'; serial: string; until: PlainDate }
    | { is: 'registration'; committeeId: string; dueOn: PlainDate }
    | { is: 'report'; institutionId: string; year: number; dueOn: PlainDate }
    | ReplyOwed;
  /** Where proof from outside waits, and since when. */
  proofs?: ProofsWaiting;
  /** What a project's review asks by a day. */
  review: { duty: ReviewDuty; projectId: string; number: string; dueOn: PlainDate } | null;
};
