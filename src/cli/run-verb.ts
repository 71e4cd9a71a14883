import { Mistake } from './mistake.ts';
import { type Verb, verbNamed, verbNames } from './verbs.ts';

// `role grant …` and `role-grant …` are the same verb.
const split = ([first = 'help', second, ...rest]: readonly string[]): [string, string[]] =>
  second !== undefined && verbNames.includes(`${first}-${second}`)
    ? [`${first}-${second}`, rest]
    : [first, second === undefined ? rest : [second, ...rest]];

const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
};

/** The words as they were typed where nothing is called that; what begins alike is named. */
const unknown = (name: string): Mistake => {
  const alike = verbNames.filter((one) => one.startsWith(`${name}-`)).map((one) => one.replace('-', ' '));
  const known = alike.length > 0 ? ` There is: ${alike.join(', ')}.` : '';
  return new Mistake(`There is no verb “${name}”.${known} \`npm run minglun -- help\` lists them.`);
};

const isOfParsing = (error: unknown): error is Error =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

const runWith = async (verb: Verb, args: string[]): Promise<void> => {
  try {
    await verb.run(args);
  } catch (error) {
    if (!isOfParsing(error)) throw error;
    throw new Mistake(`${error.message.split('. ')[0]}.\n  ${verb.usage}`);
  }
};

const words = (typed: readonly string[]): string[] => typed.filter((word) => !word.startsWith('-') && word !== 'help');

/** Does what the operator typed. `--help` anywhere tells how a verb is asked and does nothing else. */
export const runVerb = async (typed: readonly string[]): Promise<void> => {
  const [name, args] = split(typed);
  const isVerb = verbNames.includes(name);
  if (asksForHelp(typed)) return (await verbNamed('help')).run(isVerb && name !== 'help' ? [name] : words(typed));
  if (!isVerb) throw unknown(name);
  return runWith(await verbNamed(name), args);
};
