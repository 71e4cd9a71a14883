import { advanceEverybody } from '#commands/requirements/advance-everybody.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about =
  'Writes down what everybody is asked by now, moves due days that a leave without an end goes on moving, and works out where everybody stands. Safe at any time, and to run again.';
export const usage = 'npm run minglun -- status advance';

/** Advances everybody. Changes nothing that is already right. */
export const run = async (args: string[]): Promise<void> => {
  if (args.length > 0) throw new Mistake(`This verb takes nothing after it.\n  ${usage}`);
  const people = await withDatabase((db) => advanceEverybody(db, new Date()));
  console.log(`minglun: ${people} people advanced`);
};
