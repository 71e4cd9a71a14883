import { z } from 'zod';
import { fault } from '../../shared/fault.ts';
import { isPlainDate } from '../../shared/plain-date.ts';
import { backgrounds, panelStates, ratingSteps } from './panel.ts';

export const OpenPanelForm = z.object({ institutionId: z.string().min(1), exam: z.string().min(1) });

export const ProfileForm = z.object({ profile: z.string().trim().min(40).max(3000) });

export const JudgeForm = z.object({ personId: z.string(fault('missing')).min(1), background: z.enum(backgrounds) });

export const ExcuseForm = z.object({ judgeId: z.string().min(1), reason: z.string().trim().min(10).max(500) });

export const MoveForm = z.object({ to: z.enum(panelStates) });

export const AgreeForm = z.object({ agree: z.literal('yes', fault('missing')) });

export const RatingForm = z.object({
  percent: z.coerce.number(fault('missing')).refine((percent) => ratingSteps.includes(percent), fault('not_offered')),
});

/** `moved` in marks, up or down. */
export const DecideForm = z.object({
  body: z.string().trim().min(2).max(200),
  decidedOn: z.string().refine(isPlainDate, fault('not_a_day')),
  moved: z.coerce.number(fault('not_a_number')),
  reason: z.string().trim().max(1000),
});
