import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';
import { Slug } from '../shared/slug.ts';
import { SourceRef } from './items/head.ts';

const PartId = z.string().regex(/^[KDRT][AB]?\d?$/, 'like KA1, RA, DB3 or T2');
const Key = z.string().regex(/^[a-h]$/);

/** What a way to act makes use of. A vignette is scored by these and never by how it ends. */
export const strategies = ['rules', 'forecast', 'help', 'self'] as const;

const Question = z.strictObject({
  id: PartId,
  stem: Bilingual,
  options: z.array(z.strictObject({ key: Key, text: Bilingual, correct: z.literal(true).optional() })).length(3),
  sources: z.array(SourceRef).min(1),
});

const Marked = z.strictObject({
  id: PartId,
  title: Bilingual,
  passages: z.array(z.strictObject({ key: Key, text: Bilingual, issue: z.literal(true).optional() })).min(4),
  sources: z.array(SourceRef).min(1),
});

const Vignette = z.strictObject({
  id: PartId,
  story: Bilingual,
  options: z.array(z.strictObject({ key: Key, text: Bilingual, uses: z.array(z.enum(strategies)) })).length(3),
});

const Statement = z.strictObject({
  id: PartId,
  text: Bilingual,
  reversed: z.literal(true).optional().describe('Agreeing with it is the less favourable answer.'),
});

const InstrumentForm = z.strictObject({
  knowledge: z.array(Question).min(1),
  recognition: Marked,
  decision: z.array(Vignette).min(1),
});
export type InstrumentForm = z.infer<typeof InstrumentForm>;

/** Two parallel forms and one scale of attitude, taken before and after a course. `content/measures/<course>.yaml`. */
export const Instrument = z
  .strictObject({
    course: Slug,
    version: z.string().regex(/^\d{4}\.\d+$/, 'year.n, like 2026.1'),
    attitude: z.array(Statement).min(1).describe('The same in both forms; agreed with from 1 to 5, never graded.'),
    forms: z.strictObject({ A: InstrumentForm, B: InstrumentForm }),
  })
  .superRefine(({ attitude, forms: { A, B } }, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const ids = [A, B].flatMap((form) => [...form.knowledge, form.recognition, ...form.decision]).map(({ id }) => id);
    const all = [...ids, ...attitude.map(({ id }) => id)];
    if (new Set(all).size < all.length) say(['forms'], 'two parts have one id');
    for (const part of ['knowledge', 'decision'] as const)
      if (A[part].length !== B[part].length) say(['forms', 'B', part], `A has ${A[part].length}, B has ${B[part].length}: make them equal`);
    if (A.recognition.passages.length !== B.recognition.passages.length) say(['forms', 'B', 'recognition'], 'make both as long');
    for (const [name, form] of [
      ['A', A],
      ['B', B],
    ] as const) {
      for (const [i, { options }] of form.knowledge.entries())
        if (options.filter(({ correct }) => correct).length !== 1) say(['forms', name, 'knowledge', i], 'exactly one option is correct');
      const issues = form.recognition.passages.filter(({ issue }) => issue).length;
      if (issues === 0 || issues === form.recognition.passages.length)
        say(['forms', name, 'recognition'], 'some passages hold an issue and some do not');
      for (const [i, { options }] of form.decision.entries())
        if (new Set(options.map(({ uses }) => uses.length)).size < 2)
          say(['forms', name, 'decision', i], 'its options must differ in what they use');
    }
  });
export type Instrument = z.infer<typeof Instrument>;
