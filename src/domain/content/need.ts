import { z } from 'zod';
import { Slug } from '../shared/slug.ts';

const Leaf = z.union([
  z.strictObject({ course: Slug }),
  z.strictObject({ certification: Slug }),
  z.strictObject({ topic: Slug }),
  z.strictObject({ reply: Slug }).describe('A reply to the case of the campaign of this name.'),
  z.strictObject({
    hours: z.number().positive(),
    topic: Slug,
    courses: z.array(Slug).optional(),
    withinMonths: z.int().positive(),
  }),
]);
const Group = z.union([Leaf, z.strictObject({ allOf: z.array(Leaf).min(1) }), z.strictObject({ anyOf: z.array(Leaf).min(1) })]);

/**
 * What meets a requirement: a course completed, a certification held, evidence from elsewhere that covers a topic, a reply, or hours of a topic within
 * the months before the day asked about; and all of, any of, or so many of these.
 */
export const Need = z.union([
  Group,
  z.strictObject({ allOf: z.array(Group).min(1) }),
  z.strictObject({ anyOf: z.array(Group).min(1) }),
  z
    .strictObject({ atLeast: z.int().positive(), of: z.array(Group).min(1) })
    .refine(({ atLeast, of }) => atLeast <= of.length, { error: 'asks for more than it lists' }),
]);
export type Need = z.infer<typeof Need>;
export type NeedLeaf = z.infer<typeof Leaf>;

/** Every single thing that a need names. */
export const leavesOf = (need: Need): NeedLeaf[] => {
  if ('allOf' in need) return need.allOf.flatMap(leavesOf);
  if ('anyOf' in need) return need.anyOf.flatMap(leavesOf);
  if ('of' in need) return need.of.flatMap(leavesOf);
  return [need];
};
