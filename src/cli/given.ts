import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { takesMany } from '#domain/shared/takes-many.ts';
import { faultWords } from '#i18n/faults.ts';
import { Mistake } from './mistake.ts';

const flagOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const parsedFlags = (args: string[], fields: [string, unknown][], usage: string) => {
  const options = Object.fromEntries(
    fields.map(([name, schema]) => [flagOf(name), { type: 'string' as const, multiple: takesMany(schema) }]),
  );
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Mistake(`${(error as Error).message.split('. ')[0]}.\n  ${usage}`);
  }
};

/** What a verb was given: one `--flag` for each field of the schema. Everything that is wrong is said at once. */
export const given = <S extends z.ZodObject>(args: string[], schema: S, usage: string): z.infer<S> => {
  const fields = Object.entries(schema.shape);
  const values = parsedFlags(args, fields, usage);
  const typed = Object.fromEntries(fields.flatMap(([name]) => (flagOf(name) in values ? [[name, values[flagOf(name)]]] : [])));
  const parsed = schema.safeParse(typed);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const value = typed[String(issue.path[0])];
    return `  --${flagOf(String(issue.path[0]))}: ${faultWords(issue, typeof value === 'string' ? value : undefined, 'en')}`;
  });
  throw new Mistake(`Nothing was done:\n${faults.join('\n')}\n  ${usage}`);
};
