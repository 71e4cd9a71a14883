import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';
import { itemUses, SourceRef, VignetteId } from './items/head.ts';

/** The story of a case set. `content/exams/<exam>/vignettes.yaml` is a list of these; items name theirs by `vignette`. */
export const Vignette = z.strictObject({
  id: VignetteId,
  use: z.enum(itemUses),
  title: Bilingual,
  text: Bilingual.describe('Paragraphs are parted by an empty line.'),
  sources: z.array(SourceRef).default([]),
});
export type Vignette = z.infer<typeof Vignette>;
