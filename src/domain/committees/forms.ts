import { z } from 'zod';
import { projectDomains } from '../projects/nature.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { committeeKinds, committeeRoles } from './committee.ts';

const Day = z.string().refine(isPlainDate, fault('not_a_day'));
const Name = z.string().trim().min(1).max(120);

/** A new committee, or a changed one; of the latter the institution stays. */
export const CommitteeForm = z.object({
  institutionId: z.string().min(1),
  nameZh: Name,
  nameEn: orBlank(Name),
  kind: z.enum(committeeKinds),
  domains: z.array(z.enum(projectDomains)),
  foundedOn: Day,
  competentAuthority: orBlank(z.string().trim().max(120)),
  plannedHours: orBlank(z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).min(1).max(200)),
});

export const SeatForm = z.object({
  personId: z.string(fault('missing')).min(1),
  role: z.enum(committeeRoles),
  startedOn: Day,
  finishedOn: Day,
  appointedOn: Day,
});
export const EndSeatForm = z.object({ seatId: z.string().min(1), finishedOn: Day });
export const WithdrawSeatForm = z.object({ seatId: z.string().min(1) });
