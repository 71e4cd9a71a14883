import { rebuildStatuses } from '#commands/requirements/rebuild-statuses.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about =
  'Works out anew what everybody is asked and where everybody stands, from the facts. Safe at any time, and to run again.';
export const usage = 'npm run minglun -- status rebuild';

/** Rebuilds the list of standings. Changes nothing that is already right. */
export const run = async (args: string[]): Promise<void> => {
  if (args.length > 0) throw new Mistake(`This verb takes nothing after it.\n  ${usage}`);
  const people = await withDatabase((db) => rebuildStatuses(db, new Date()));
  console.log(`minglun: standings of ${people} people worked out`);
};
