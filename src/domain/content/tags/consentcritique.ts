import { z } from 'zod';
import { consentElements } from '../consent.ts';
import { Line, ObjectiveId, TagId } from './attribute.ts';

/** A consent form to read as somebody would who has to sign it: what is amiss, and what is not there. */
export const consentCritiqueTags = {
  consentcritique: z.strictObject({
    id: TagId,
    title: Line,
    objective: ObjectiveId.optional(),
    form: z.enum(['easy', 'full']).default('full'),
  }),
  lack: z.strictObject({ element: z.enum(consentElements) }),
};
