import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { limits } from './limits.ts';

/** Where a concern stands: it came in, it was passed to the office whose matter it is, that office looks into it, it is closed. It only goes forward. */
export const concernStates = ['received', 'passed-on', 'looking', 'closed'] as const;
export type ConcernState = (typeof concernStates)[number];

/** By which day a concern is passed on to the office whose matter it is. */
export const concernPassedBy = (raisedOn: PlainDate): PlainDate => addDays(raisedOn, limits.concernDays);

/** Whether a concern should have been passed on. */
export const isConcernLate = ({ state, raisedOn }: { state: ConcernState; raisedOn: PlainDate }, today: PlainDate): boolean =>
  state === 'received' && today > concernPassedBy(raisedOn);

/** The states a concern can go on to. */
export const nextStates = (state: ConcernState): ConcernState[] => concernStates.slice(concernStates.indexOf(state) + 1);

/** `institutionId`: whose matter it seems to be, where whoever raises it knows. */
export const ConcernForm = z.object({
  institutionId: orBlank(z.string()),
  words: z.string(fault('missing')).trim().min(10).max(2000),
  contact: orBlank(z.string().trim().max(200)),
});
/** `office` is shown to whoever asks with the receipt: an office and never a person. */
export const ConcernStepForm = z.object({
  concernId: z.string().min(1),
  state: z.enum(concernStates),
  office: z.string(fault('missing')).trim().min(2).max(100),
});

export type ConcernRefusal = { code: 'participation.no_such_institution'; field: 'institutionId' } | { code: 'participation.only_forward' };
