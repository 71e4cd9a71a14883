import { Mistake } from '../mistake.ts';
import { verbNamed, verbNames } from '../verbs.ts';

export const about = 'Lists the verbs, or tells of those that begin with a word.';
export const usage = 'npm run minglun -- help [<verb>]';

const ends = 'A verb ends with 0 when it is done, and with 2, having said why, when it is not; 1 is an answer where the verb says so.';

export const run = async (args: string[] = []): Promise<void> => {
  const asked = args.join('-');
  const told = verbNames.filter((name) => asked === '' || name === asked || name.startsWith(`${asked}-`));
  if (told.length === 0) throw new Mistake(`There is no verb “${args.join(' ')}”.\n  ${usage}`);
  for (const name of told) {
    const verb = await verbNamed(name);
    console.log(`${name.replace('-', ' ')}\n  ${verb.about}\n  ${verb.usage}\n`);
  }
  if (asked === '') console.log(ends);
};
