import { z } from 'zod';
import { consentIssues } from '../consent.ts';
import { verdicts } from '../marking.ts';
import { Line, ObjectiveId, TagId } from './attribute.ts';

/** A document in passages, some of which are at fault: the reader marks them, then compares. */
export const annotateTags = {
  annotate: z.strictObject({ id: TagId, title: Line, objective: ObjectiveId.optional() }),
  /** Stands in `annotate` and in `consentcritique`; what it holds is the reason. Only the latter names an issue and a better wording. */
  passage: z.strictObject({
    id: z.string().regex(/^p\d{1,2}$/, 'like p1'),
    text: Line,
    verdict: z.enum(verdicts),
    weight: z.enum(['critical']).optional(),
    issue: z.enum(consentIssues).optional(),
    fix: Line.optional(),
  }),
};
