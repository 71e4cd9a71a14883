import { rebuildStatuses } from '#commands/requirements/rebuild-statuses.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about = 'Works out anew where everybody stands, from what is on record. Safe at any time, and to run again.';
export const usage = 'npm run minglun -- status rebuild';

/** Rebuilds the list of standings. Changes nothing that is already right. */
export const run = async (args: string[]): Promise<void> => {
  if (args.length > 0) throw new Mistake(`This verb takes nothing after it.\n  ${usage}`);
  const people = await withDatabase((db) => rebuildStatuses(db, new Date()));
  console.log(`minglun: standings of ${people} people worked out`);
};
