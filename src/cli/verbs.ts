import { readdirSync } from 'node:fs';

/** One thing the operator can ask for: a file in verbs/, named after it. */
export type Verb = { about: string; usage: string; run: (args: string[]) => Promise<void> };

export const verbNames: string[] = readdirSync(new URL('./verbs/', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

export const verbNamed = (name: string): Promise<Verb> => import(`./verbs/${name}.ts`);
