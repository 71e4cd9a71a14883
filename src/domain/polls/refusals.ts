import type { PlainDate } from '../shared/plain-date.ts';

export type PollRefusal =
  | { code: 'polls.not_open'; opensOn: PlainDate; closesOn: PlainDate }
  | { code: 'polls.no_such_choice'; field: 'choice' }
  | { code: 'polls.no_first_answer' }
  | { code: 'polls.too_often'; minutes: number };
