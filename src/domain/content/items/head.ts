import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';

/** remember/understand, apply, analyse, evaluate/create */
export const blooms = ['U', 'Ap', 'An', 'Ev'] as const;
export type Bloom = (typeof blooms)[number];

/** exam items never reach a browser with their key; practice items explain themselves in the page. The two sets are disjoint. */
export const itemUses = ['exam', 'practice'] as const;

/** `clause:KJ-13` names the registry, `case:he-jiankui` the cases, `evidence:E9` a finding of the evidence base. */
export const SourceRef = z.string().regex(/^(clause|case|evidence):[\w-]+$/, 'like clause:KJ-13, case:he-jiankui or evidence:E9');

export const VignetteId = z
  .string()
  .regex(
    /^([A-Z]+-\d{3}-[VW]-\d{2}|OWN-[0-9A-Z]{8})$/,
    'like GEN-101-V-01 for an exam, GEN-101-W-01 for practice; OWN-… where an institution wrote it',
  );

/** What an item of any type says of itself. */
export const itemHead = {
  id: z
    .string()
    .regex(/^([A-Z]+-\d{3}-[A-Z]\d?-?\d{2}|OWN-[0-9A-Z]{8})$/, 'like GEN-101-O2-07 or GEN-101-P-07; OWN-… where an institution wrote it'),
  use: z.enum(itemUses),
  objective: z.string().regex(/^O\d$/),
  bloom: z.enum(blooms),
  vignette: VignetteId.optional().describe('The case set it belongs to: the items of one are drawn together and shown under its story.'),
  stem: Bilingual,
  sources: z.array(SourceRef).min(1),
};

export const Rationale = Bilingual.describe('Why it is right, or which mistake it is and a cue for next time.');

/** Names a part of an item. Parts stand in the file as a, b, c…, which is never the order they are shown in. */
export const PartKey = z.string().regex(/^[a-l]$/, 'one letter, a to l');

/** The parts of an item are lettered a, b, c… without a gap, so that nothing can be told from their letters. */
export const lettered = (parts: readonly { key: string }[]): boolean => parts.every(({ key }, i) => key === 'abcdefghijkl'[i]);

export type Refining = { addIssue: (issue: { code: 'custom'; path: (string | number)[]; message: string }) => void };

/** Says a fault of an item at a place in it. */
export const sayAt = (context: Refining, path: string, message: string): void =>
  context.addIssue({ code: 'custom', path: [path], message });
