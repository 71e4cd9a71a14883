import { z } from 'zod';
import { orBlank } from '../../shared/blank.ts';
import { Reason, Words } from '../grants.ts';
import { pastFields } from './past-fields.ts';

/** What the forms of past learning send. */
export const StagePastForm = z.object({
  institution: z.string().min(1),
  sheet: z.string().min(1).optional(),
  file: z.instanceof(File),
  issuer: orBlank(Words),
  voucher: orBlank(Words),
  reason: Reason,
});
export const MapPastForm = z.object({ fields: z.array(z.enum(pastFields)).min(1) });
export const PastActForm = z.object({});
