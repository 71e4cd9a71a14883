import { z } from 'zod';
import { readBeijingTime } from '../shared/beijing-time.ts';
import { PlainDate } from '../shared/plain-date.ts';

const absent = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** A day, and an instant in Beijing as known at which it is asked about. Whatever is not understood is left out, so an old link still opens. */
export const asOfFields = {
  day: absent(PlainDate),
  known: absent(z.string().refine((text) => readBeijingTime(text) !== undefined)),
};
export const AsOf = z.object(asOfFields);
export type AsOf = z.infer<typeof AsOf>;

/** The instant a question means; undefined for now. What is to come is not known yet. */
export const knownAtOf = ({ known }: Pick<AsOf, 'known'>, now: Date): Date | undefined => {
  const instant = known === undefined ? undefined : readBeijingTime(known);
  return instant === undefined || instant >= now ? undefined : instant;
};
