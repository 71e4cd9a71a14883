import { z } from 'zod';
import { itemTypes, itemUses } from '../content/item.ts';
import { bankTypes } from './find.ts';
import { itemActs } from './states.ts';

export const NewItemForm = z.object({ exam: z.string().min(1), type: z.enum(bankTypes), use: z.enum(itemUses) });
export const NewQuestionForm = z.object({ type: z.enum(itemTypes) });
export const DropQuestionForm = z.object({ question: z.string().min(1).max(80) });
export const ActForm = z.object({ act: z.enum(itemActs), remark: z.string().trim().max(1000).default('') });
export const ContentForm = z.object({ content: z.string().min(1).max(60_000) });
export const UploadForm = z.object({ exam: z.string().min(1), file: z.instanceof(File) });
export const ButtonForm = z.object({});

const words = z.string().trim().max(4000).default('');
export const StoryForm = z.object({
  use: z.enum(itemUses),
  title_zh: words,
  title_en: words,
  text_zh: z.string().trim().max(8000).default(''),
  text_en: z.string().trim().max(8000).default(''),
  sources: words,
});
export type StoryForm = z.infer<typeof StoryForm>;

/** The form of a choice item: as many options as its type may have. What is left empty is left out. */
export const optionSlots = { single: 3, multiple: 6 } as const;
const slots = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export const ChoiceForm = z.object({
  use: z.enum(itemUses),
  objective: z.string().regex(/^(O\d)?$/),
  bloom: z.enum(['', 'U', 'Ap', 'An', 'Ev']),
  stem_zh: words,
  stem_en: words,
  sources: words,
  ...(Object.fromEntries(
    slots.flatMap((key) => [
      [`${key}_zh`, words],
      [`${key}_en`, words],
      [`${key}_why_zh`, words],
      [`${key}_why_en`, words],
      [`${key}_right`, z.literal('x').optional()],
    ]),
  ) as Record<`${(typeof slots)[number]}_${'zh' | 'en' | 'why_zh' | 'why_en'}`, typeof words> &
    Record<`${(typeof slots)[number]}_right`, z.ZodOptional<z.ZodLiteral<'x'>>>),
});
export type ChoiceForm = z.infer<typeof ChoiceForm>;
export const choiceSlots = slots;
