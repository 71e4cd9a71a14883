import { z } from 'zod';
import { passDecisions } from './regrade.ts';

export const ProposeVoidForm = z.object({
  itemId: z.string().trim().min(1).max(40),
  reason: z.string().trim().min(10).max(1000),
});
export const ConfirmVoidForm = z.object({ voidId: z.string().min(1) });
export const DecidePassForm = z.object({
  regradeId: z.string().min(1),
  decision: z.enum(passDecisions),
  remark: z.string().trim().min(10).max(1000),
});

export type VoidRefusal =
  | { code: 'assessment.void_no_such_item'; field: 'itemId' }
  | { code: 'assessment.void_already'; field: 'itemId' }
  | { code: 'assessment.void_two_people' }
  | { code: 'assessment.void_decided' }
  | { code: 'assessment.pass_decided' }
  | { code: 'assessment.pass_record_stands'; serial: string };
