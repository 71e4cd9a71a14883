import { closeOverdue } from '#commands/assessment/close-overdue.ts';
import type { Database } from '#db/client.ts';

/** What the clock does: each job names how often it is due and calls one command. */
type Job = { name: string; everySeconds: number; run: (db: Database, now: Date) => Promise<unknown> };

const jobs: Job[] = [{ name: 'close-overdue', everySeconds: 30, run: closeOverdue }];

/** Starts the jobs; returns how to stop them. A job that fails is logged and comes round again. */
export const startJobs = (db: Database): (() => void) => {
  const timers = jobs.map(({ name, everySeconds, run }) =>
    setInterval(() => {
      run(db, new Date()).catch((error: unknown) => console.error(`minglun: the job ${name} failed`, error));
    }, everySeconds * 1000),
  );
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
};
