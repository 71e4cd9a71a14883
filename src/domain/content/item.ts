import { z } from 'zod';
import { AnnotateItem } from './items/annotate.ts';
import { ClozeItem } from './items/cloze.ts';
import { JudgementItem } from './items/judgement.ts';
import { MatchingItem } from './items/matching.ts';
import { MultipleItem } from './items/multiple.ts';
import { OrderingItem } from './items/ordering.ts';
import { ReflectionItem } from './items/reflection.ts';
import { SingleItem } from './items/single.ts';

export { type Bloom, blooms, itemUses, SourceRef } from './items/head.ts';
export { type OptionKey, optionKeys } from './items/single.ts';

/** A question with its reasons and where it stands. `content/exams/<exam>/questions/*.yaml` are lists of these. */
export const Item = z.discriminatedUnion('type', [
  SingleItem,
  MultipleItem,
  OrderingItem,
  MatchingItem,
  ClozeItem,
  JudgementItem,
  AnnotateItem,
  ReflectionItem,
]);
export type Item = z.infer<typeof Item>;
export type ItemType = Item['type'];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;

export const itemTypes = [
  'single',
  'multiple',
  'ordering',
  'matching',
  'cloze',
  'judgement',
  'annotate',
  'reflection',
] as const satisfies ItemType[];

/** Items of an edition from before there were types: all of them were `single`. */
export const typedItem = (kept: Item): Item => (kept.type ? kept : { ...(kept as ItemOf<'single'>), type: 'single' });
