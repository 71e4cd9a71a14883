import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';

/** remember/understand, apply, analyse, evaluate/create */
export const blooms = ['U', 'Ap', 'An', 'Ev'] as const;
export type Bloom = (typeof blooms)[number];

/** exam items never reach a browser with their key; practice items explain themselves in the page. The two sets are disjoint. */
export const itemUses = ['exam', 'practice'] as const;

export const optionKeys = ['a', 'b', 'c'] as const;
export type OptionKey = (typeof optionKeys)[number];

/** `clause:KJ-13` names the registry, `case:he-jiankui` the cases, `evidence:E9` a finding of the evidence base. */
export const SourceRef = z.string().regex(/^(clause|case|evidence):[\w-]+$/, 'like clause:KJ-13, case:he-jiankui or evidence:E9');

/** A question with three options, the reasons for each, and where it stands. `content/exams/<exam>/questions/*.yaml` are lists of these. */
export const Item = z
  .strictObject({
    id: z.string().regex(/^[A-Z]+-\d{3}-[A-Z]\d?-?\d{2}$/, 'like GEN-101-O2-07 or GEN-101-P-07'),
    use: z.enum(itemUses),
    objective: z.string().regex(/^O\d$/),
    bloom: z.enum(blooms),
    stem: Bilingual,
    options: z
      .array(
        z.strictObject({
          key: z.enum(optionKeys),
          text: Bilingual,
          correct: z.literal(true).optional(),
          rationale: Bilingual.describe('Why it is right, or which mistake it is and a cue for next time.'),
        }),
      )
      .length(3),
    sources: z.array(SourceRef).min(1),
  })
  .superRefine((item, context) => {
    const keys = item.options.map((option) => option.key);
    if (keys.join('') !== 'abc') context.addIssue({ code: 'custom', path: ['options'], message: 'keys must be a, b, c in this order' });
    const right = item.options.filter((option) => option.correct).length;
    if (right !== 1) context.addIssue({ code: 'custom', path: ['options'], message: `exactly one option is correct, here ${right} are` });
  });
export type Item = z.infer<typeof Item>;
export type ItemOption = Item['options'][number];
