import { z } from 'zod';
import { Line, TagId } from './attribute.ts';

const count = String.raw`(\d{1,3}|1000)`;
const setting = String.raw`[^|]+ ${count} ${count}`;
const harm = String.raw`[^|]+ ${count} (mild|serious) (passes|stays)`;

/** How often something happens in two groups of a thousand. Numbers without a source are invented, and the page says so. */
export const risk = z.strictObject({
  id: TagId,
  title: Line,
  happens: Line,
  without: Line,
  with: Line,
  settings: z
    .string()
    .regex(new RegExp(String.raw`^${setting}( \| ${setting}){2}$`), 'three, each a name and two counts of a thousand, like Common 200 100'),
  harms: z
    .string()
    .regex(new RegExp(String.raw`^${harm}( \| ${harm}){0,4}$`), 'like Poor sleep 40 mild passes | Hearing loss 1 serious stays')
    .optional(),
  source: Line.optional(),
});
