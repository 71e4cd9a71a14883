import { z } from 'zod';
import { Line, TagId } from './attribute.ts';

const cell = String.raw`[^|]+`;
const cells = z
  .string()
  .regex(new RegExp(String.raw`^${cell}( \| ${cell}){1,3}$`), 'two to four, with a bar between, like 30—34 | East Street | nurse');
const version = String.raw`[^|]+( \d){2,4}`;

/** A made-up table whose columns can be told more coarsely, to see who stands alone in it. */
export const deidTags = {
  deid: z.strictObject({
    id: TagId,
    title: Line,
    columns: cells,
    private: Line,
    versions: z
      .string()
      .regex(
        new RegExp(String.raw`^${version}( \| ${version}){1,3}$`),
        'two to four, each a name and a step for every column, like As it was 0 0 0',
      ),
  }),
  entry: z.strictObject({ is: cells, private: Line }),
  coarser: z.strictObject({
    column: Line,
    is: z.string().regex(/^[^>;]+ > [^>;]+(; [^>;]+ > [^>;]+)*$/, 'like teacher, nurse > public service; cook, lawyer > other'),
  }),
  clue: z.strictObject({ says: Line, is: cells }),
} as const;
