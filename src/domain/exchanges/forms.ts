import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';

const Day = z.string().refine(isPlainDate, fault('not_a_day'));
const Words = z.string().trim().min(1).max(200);

/** `people`: staff or student numbers, however they are separated. */
export const ExchangeForm = z.object({
  institutionId: z.string().min(1),
  unitId: orBlank(z.string()),
  title: Words,
  place: Words,
  host: orBlank(Words),
  purpose: orBlank(z.string().trim().max(2000)),
  startedOn: Day,
  finishedOn: Day,
  numbers: z.string(fault('missing')).trim().min(1).max(10_000),
});
export const ParticipantForm = z.object({ personId: z.string(fault('missing')).min(1) });
export const WithdrawParticipantForm = z.object({ participationId: z.string().min(1) });
export const CancelExchangeForm = z.object({});
