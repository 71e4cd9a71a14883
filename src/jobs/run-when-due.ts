import { giveBackLease, takeLease } from '#commands/jobs/take-lease.ts';
import type { Database } from '#db/client.ts';
import type { Job } from './index.ts';

// Longer than any job takes, and short enough that the jobs of a server that died are soon taken up by another.
const defaultHoldSeconds = 60;

/** Runs a job if it is due and no other server runs it; says whether it ran. */
export const runWhenDue = async (
  db: Database,
  { name, everySeconds, holdSeconds = defaultHoldSeconds, run }: Job,
  { holder, clock }: { holder: string; clock: () => Date },
): Promise<boolean> => {
  if (!(await takeLease(db, { name, holder, everySeconds, holdSeconds }, clock()))) return false;
  await run(db, clock());
  await giveBackLease(db, { name, holder }, clock());
  return true;
};
