import { z } from 'zod';
import { contracts, positions } from '../people/person.ts';
import { asOfFields } from './as-of.ts';
import { cellStates } from './cell.ts';

const absent = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** How a list of people is narrowed and ordered, as its address says it. Whatever is not understood is left out, so an old link still opens. */
export const MatrixFilter = z.object({
  ...asOfFields,
  unit: absent(z.string().min(1)),
  position: absent(z.enum(positions)),
  contract: absent(z.enum(contracts)),
  /** A state, or `unmet` for any of those in which something is to be done. */
  state: absent(z.enum([...cellStates, 'unmet'])),
  /** `policy/requirement`: the column that `state` is about; any column when absent. */
  requirement: absent(z.string().min(1)),
  q: absent(z.string().trim().min(1).max(60)),
  /** `name`, `unit`, or the key of a column; a minus sign before it turns the order round. */
  sort: absent(z.string().regex(/^-?(name|unit|[a-z0-9-]+\/[a-z0-9-]+)$/)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type MatrixFilter = z.infer<typeof MatrixFilter>;

export const columnKey = ({ policy, rule }: { policy: string; rule: { id: string } }): string => `${policy}/${rule.id}`;
