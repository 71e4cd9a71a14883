import { z } from 'zod';
import { blooms, itemUses } from '../content/item.ts';

/** What is said in each language; in a draft one of them may still be missing. */
export const Words = z.strictObject({ 'zh-CN': z.string().trim().default(''), en: z.string().trim().default('') });
export type Words = z.infer<typeof Words>;
export const noWords: Words = { 'zh-CN': '', en: '' };

const Key = z.string().regex(/^[a-l]$/);
const DraftOption = z.strictObject({ key: Key, text: Words, correct: z.literal(true).optional(), rationale: Words.default(noWords) });
export type DraftOption = z.infer<typeof DraftOption>;

const head = {
  id: z.string().trim().max(80).default(''),
  use: z.enum(itemUses).default('exam'),
  objective: z
    .string()
    .regex(/^(O\d)?$/)
    .default(''),
  bloom: z.enum([...blooms, '']).default(''),
  vignette: z.string().optional(),
  stem: Words.default(noWords),
  sources: z.array(z.string().trim()).default([]),
};

/**
 * An item on its way: the same shape as an item of the same type, in which anything may still be missing. What comes out of a file, and what a
 * writer saves half done, is one of these.
 */
export const DraftItem = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), ...head, options: z.array(DraftOption).max(12).default([]) }),
  z.strictObject({ type: z.literal('multiple'), ...head, options: z.array(DraftOption).max(12).default([]) }),
  z.strictObject({
    type: z.literal('ordering'),
    ...head,
    steps: z
      .array(z.strictObject({ key: Key, text: Words, place: z.int().min(1).max(12), rationale: Words.default(noWords) }))
      .max(12)
      .default([]),
  }),
  z.strictObject({
    type: z.literal('matching'),
    ...head,
    prompts: z
      .array(z.strictObject({ key: Key, text: Words, match: Key, rationale: Words.default(noWords) }))
      .max(12)
      .default([]),
    matches: z
      .array(z.strictObject({ key: Key, text: Words }))
      .max(12)
      .default([]),
  }),
  z.strictObject({
    type: z.literal('cloze'),
    ...head,
    text: Words.default(noWords),
    gaps: z
      .array(z.strictObject({ key: Key, options: z.array(DraftOption).max(12).default([]) }))
      .max(12)
      .default([]),
  }),
  z.strictObject({
    type: z.literal('judgement'),
    ...head,
    actions: z
      .array(z.strictObject({ key: Key, text: Words, rationale: Words.default(noWords) }))
      .max(12)
      .default([]),
    panel: z.unknown().optional(),
  }),
  z.strictObject({
    type: z.literal('annotate'),
    ...head,
    passages: z
      .array(z.strictObject({ key: Key, text: Words, violation: z.literal(true).optional(), rationale: Words.default(noWords) }))
      .max(12)
      .default([]),
  }),
  z.strictObject({
    type: z.literal('reflection'),
    ...head,
    length: z.strictObject({ least: z.int(), most: z.int() }).default({ least: 80, most: 300 }),
    rubric: z
      .array(z.strictObject({ key: Key, name: Words, levels: z.array(Words).max(6).default([]) }))
      .max(12)
      .default([]),
    example: Words.default(noWords),
  }),
]);
export type DraftItem = z.infer<typeof DraftItem>;
export type DraftOf<T extends DraftItem['type']> = Extract<DraftItem, { type: T }>;

export const letters = 'abcdefghijkl';
/** The letter of the nth part. */
export const letterAt = (index: number): string => letters[index] ?? '';
