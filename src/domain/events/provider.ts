import { z } from 'zod';
import { hourTopics } from './topics.ts';

/** Who may hold training for other institutions: an institution, a regional committee, or a society. Entered by the platform's administrators. */
export const providerKinds = ['institution', 'regional-committee', 'professional-committee', 'society'] as const;
export type ProviderKind = (typeof providerKinds)[number];

export const NewProvider = z.strictObject({
  institutionId: z.string().min(1),
  kind: z.enum(providerKinds),
  nameZh: z.string().trim().min(1).max(120),
  nameEn: z.string().trim().min(1).max(200).nullable(),
});
export type NewProvider = z.infer<typeof NewProvider>;

/** 培训师 gives training; 案例主持人 leads a case session. */
export const trainerKinds = ['trainer', 'facilitator'] as const;
export type TrainerKind = (typeof trainerKinds)[number];

export const NewTrainer = z.strictObject({
  institutionId: z.string().min(1),
  kind: z.enum(trainerKinds),
  name: z.string().trim().min(1).max(60),
  /** Of a person of the institution; their hours of teaching are then kept. */
  number: z.string().trim().max(40).nullable(),
  organisation: z.string().trim().max(120).nullable(),
  topics: z.array(z.enum(hourTopics)),
  qualification: z.string().trim().min(1).max(500),
});
export type NewTrainer = z.infer<typeof NewTrainer>;
