import './plain-faults.ts';
import { Mistake } from './mistake.ts';
import { verbNamed, verbNames } from './verbs.ts';

const [first = 'help', second, ...rest] = process.argv.slice(2);

// `role grant …` and `role-grant …` are the same verb.
const [name, args] =
  second !== undefined && verbNames.includes(`${first}-${second}`)
    ? [`${first}-${second}`, rest]
    : [first, second === undefined ? rest : [second, ...rest]];

try {
  if (!verbNames.includes(name)) throw new Mistake(`There is no verb “${name.replace('-', ' ')}”. \`npm run minglun -- help\` lists them.`);
  await (await verbNamed(name)).run(args);
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(`minglun: ${error.message}`);
  process.exitCode = 2;
}
