import type { PlainDate } from '../shared/plain-date.ts';
import type { ConcernRefusal } from './concern.ts';
import type { HearingRefusal } from './hearing.ts';
import type { PoolRefusal } from './pool.ts';
import type { QuestionRefusal } from './question.ts';
import type { StatementFault } from './statement.ts';

export type ParticipationRefusal =
  | StatementFault
  | QuestionRefusal
  | ConcernRefusal
  | PoolRefusal
  | HearingRefusal
  | { code: 'participation.closes_before_opening'; field: 'closesOn' }
  | { code: 'participation.address_taken'; field: 'slug' }
  | { code: 'participation.half_translated'; field: string }
  | { code: 'participation.not_open'; opensOn: PlainDate; closesOn: PlainDate }
  | { code: 'participation.still_open'; closesOn: PlainDate }
  | { code: 'participation.answered_already' }
  | { code: 'participation.nothing_to_answer' }
  | { code: 'participation.themes_unanswered'; n: number }
  | { code: 'participation.said_that_already'; field: 'statement' }
  | { code: 'participation.many_waiting'; most: number }
  | { code: 'participation.own_words' }
  | { code: 'participation.spoken_already' }
  | { code: 'participation.decided_already' }
  | { code: 'participation.ground_needed'; field: 'ground' }
  | { code: 'participation.no_appeal' }
  | { code: 'participation.too_often'; seconds: number }
  | { code: 'participation.no_such_receipt'; field: 'number' };
