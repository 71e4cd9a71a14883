import { verbNamed, verbNames } from '../verbs.ts';

export const about = 'Lists the verbs.';
export const usage = 'npm run minglun -- help';

export const run = async (): Promise<void> => {
  for (const name of verbNames) {
    const verb = await verbNamed(name);
    console.log(`${name.replace('-', ' ')}\n  ${verb.about}\n  ${verb.usage}\n`);
  }
};
