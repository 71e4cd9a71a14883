import { closeOverdue } from '#commands/assessment/close-overdue.ts';
import { forgetExpired } from '#commands/auth/forget-expired.ts';
import { forgetOldRuns, sendOwedInvitations } from '#commands/auth/send-invitations.ts';
import { finishRosters } from '#commands/people/finish-rosters.ts';
import { forgetRosters } from '#commands/people/forget-rosters.ts';
import type { Database } from '#db/client.ts';
import { runWhenDue } from './run-when-due.ts';

/** What the clock does: each job names how often it is due and calls one command. */
export type Job = { name: string; everySeconds: number; run: (db: Database, now: Date) => Promise<unknown> };

const jobs: Job[] = [
  { name: 'close-overdue', everySeconds: 30, run: closeOverdue },
  { name: 'forget-expired', everySeconds: 86_400, run: forgetExpired },
  { name: 'send-invitations', everySeconds: 30, run: sendOwedInvitations },
  { name: 'forget-invitation-runs', everySeconds: 86_400, run: forgetOldRuns },
  { name: 'forget-rosters', everySeconds: 86_400, run: forgetRosters },
  { name: 'finish-rosters', everySeconds: 60, run: finishRosters },
];

const lookEveryMs = 10_000;

/** Looks every ten seconds which jobs are due; returns how to stop. A job that fails is logged and comes round again when its lease is over. */
export const startJobs = (db: Database): (() => void) => {
  const holder = crypto.randomUUID();
  const look = () => {
    for (const job of jobs)
      runWhenDue(db, job, { holder, clock: () => new Date() }).catch((error: unknown) =>
        console.error(`minglun: the job ${job.name} failed`, error),
      );
  };
  const timer = setInterval(look, lookEveryMs);
  return () => clearInterval(timer);
};
