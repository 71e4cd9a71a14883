import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { drawBases, drawDimensions } from './draw.ts';

/** Where somebody who was drawn stands: asked, said yes, said no, did not answer in time, left the pool. */
export const invitationStates = ['invited', 'accepted', 'declined', 'lapsed', 'left'] as const;
export type InvitationState = (typeof invitationStates)[number];

const Seats = z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).min(1).max(100);

/** What a host asks for before the draw, to see what it would find. */
export const DrawPlan = z.object({
  seats: Seats,
  strata: z.array(z.enum(drawDimensions)),
  basis: z.enum(drawBases),
  interested: z.enum(['leave-out', 'take-in']),
});
export type DrawPlan = z.infer<typeof DrawPlan>;

export const DrawForm = DrawPlan.extend({
  institutionId: z.string().min(1),
  title: z.string(fault('missing')).trim().min(1).max(120),
  titleEn: orBlank(z.string().trim().max(240)),
  purpose: z.string(fault('missing')).trim().min(1).max(600),
  purposeEn: orBlank(z.string().trim().max(2400)),
  answerBy: z.string().refine(isPlainDate, fault('not_a_day')),
  neededOn: z.string().refine(isPlainDate, fault('not_a_day')),
});
export type NewDraw = z.infer<typeof DrawForm>;

/** `consent`: that the host learns the address. It is asked for by itself, since the address goes to somebody else. */
export const AcceptForm = z.object({ consent: z.literal('yes', fault('missing')) });
