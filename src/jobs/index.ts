import { analyseItems } from '#commands/assessment/analysis/analyse-items.ts';
import { closeOverdue } from '#commands/assessment/close-overdue.ts';
import { forgetExpired } from '#commands/auth/forget-expired.ts';
import { forgetOldRuns, sendOwedInvitations } from '#commands/auth/send-invitations.ts';
import { forgetReveals } from '#commands/credentials/reveal-name.ts';
import { signBehind } from '#commands/credentials/sign-credentials.ts';
import { sendEventLetters } from '#commands/events/send-event-letters.ts';
import { forgetClaimFiles } from '#commands/hours/forget-claim-files.ts';
import { callWebhooks } from '#commands/notifications/deliver-webhooks.ts';
import { sendDigests } from '#commands/notifications/send-digests.ts';
import { sendNewsletter } from '#commands/outreach/send-newsletter.ts';
import { forgetUnconfirmed } from '#commands/outreach/subscribe.ts';
import { forgetPacks } from '#commands/packs/forget-packs.ts';
import { makePacks } from '#commands/packs/make-packs.ts';
import { forgetParticipation } from '#commands/participation/forget-participation.ts';
import { forgetApplicants } from '#commands/participation/leave-pool.ts';
import { sendPoolLetters } from '#commands/participation/send-pool-letters.ts';
import { sumUpVotes } from '#commands/participation/sum-up-votes.ts';
import { forgetFormer } from '#commands/people/erase/forget-former.ts';
import { finishRosters } from '#commands/people/finish-rosters.ts';
import { forgetRosters } from '#commands/people/forget-rosters.ts';
import { takeDrops } from '#commands/people/take-drops.ts';
import { forgetRolls } from '#commands/polls/forget-rolls.ts';
import { finishProjectImports } from '#commands/projects/import/finish-project-imports.ts';
import { forgetProjectImports } from '#commands/projects/import/forget-project-imports.ts';
import { forgetProofFiles } from '#commands/projects/outside/forget-proof-files.ts';
import { makeMissing } from '#commands/readers/make-missing.ts';
import { countCoverage } from '#commands/reporting/count-coverage.ts';
import { advanceByDay } from '#commands/requirements/advance-everybody.ts';
import { sendBulkReminders } from '#commands/requirements/send-bulk-reminders.ts';
import type { Database, Opened } from '#db/client.ts';
import { gatherStatistics } from '#db/statistics.ts';
import { runWhenDue } from './run-when-due.ts';

/** What the clock does: each job names how often it is due, how long it may take (a minute where it says nothing), and calls one command. */
export type Job = { name: string; everySeconds: number; holdSeconds?: number; run: (db: Database, now: Date) => Promise<unknown> };

const jobs: Job[] = [
  { name: 'close-overdue', everySeconds: 30, run: closeOverdue },
  { name: 'forget-expired', everySeconds: 86_400, run: forgetExpired },
  { name: 'send-invitations', everySeconds: 30, run: sendOwedInvitations },
  { name: 'send-bulk-reminders', everySeconds: 30, run: (db, now) => sendBulkReminders(db, now) },
  { name: 'forget-invitation-runs', everySeconds: 86_400, run: forgetOldRuns },
  { name: 'forget-rosters', everySeconds: 86_400, run: forgetRosters },
  { name: 'forget-former', everySeconds: 86_400, run: forgetFormer },
  { name: 'advance-by-day', everySeconds: 3600, holdSeconds: 1800, run: advanceByDay },
  { name: 'send-digests', everySeconds: 900, holdSeconds: 600, run: sendDigests },
  { name: 'call-webhooks', everySeconds: 60, holdSeconds: 180, run: callWebhooks },
  { name: 'take-drops', everySeconds: 300, holdSeconds: 600, run: (db, now) => takeDrops(db, now) },
  { name: 'finish-rosters', everySeconds: 60, run: finishRosters },
  { name: 'count-coverage', everySeconds: 60, holdSeconds: 600, run: (db, now) => countCoverage(db, now) },
  { name: 'analyse-items', everySeconds: 86_400, holdSeconds: 1800, run: analyseItems },
  { name: 'finish-project-imports', everySeconds: 60, run: finishProjectImports },
  { name: 'forget-proof-files', everySeconds: 86_400, run: forgetProofFiles },
  { name: 'forget-reveals', everySeconds: 86_400, run: forgetReveals },
  { name: 'sign-credentials', everySeconds: 60, holdSeconds: 600, run: signBehind },
  { name: 'send-event-letters', everySeconds: 30, run: (db, now) => sendEventLetters(db, now) },
  { name: 'send-newsletter', everySeconds: 900, run: (db, now) => sendNewsletter(db, now) },
  { name: 'forget-unconfirmed', everySeconds: 86_400, run: forgetUnconfirmed },
  { name: 'make-packs', everySeconds: 5, holdSeconds: 120, run: (db, now) => makePacks(db, now) },
  { name: 'make-readers', everySeconds: 60, holdSeconds: 120, run: makeMissing },
  { name: 'forget-packs', everySeconds: 86_400, run: forgetPacks },
  { name: 'forget-claim-files', everySeconds: 86_400, run: forgetClaimFiles },
  { name: 'sum-up-votes', everySeconds: 60, holdSeconds: 300, run: sumUpVotes },
  { name: 'forget-participation', everySeconds: 86_400, run: forgetParticipation },
  { name: 'send-pool-letters', everySeconds: 15, holdSeconds: 300, run: (db, now) => sendPoolLetters(db, now) },
  { name: 'forget-applicants', everySeconds: 86_400, run: forgetApplicants },
  { name: 'forget-rolls', everySeconds: 86_400, run: forgetRolls },
  { name: 'forget-project-imports', everySeconds: 86_400, run: forgetProjectImports },
];
/** What a file needs and a database server does by itself. */
const ofFile: Job[] = [{ name: 'gather-statistics', everySeconds: 3600, run: gatherStatistics }];

const lookEveryMs = 10_000;

/** Looks every ten seconds which jobs are due; returns how to stop. A job that fails is logged and comes round again when its lease is over. */
export const startJobs = ({ db, embedded }: Pick<Opened, 'db' | 'embedded'>): (() => void) => {
  const holder = crypto.randomUUID();
  const look = () => {
    for (const job of embedded ? [...jobs, ...ofFile] : jobs)
      runWhenDue(db, job, { holder, clock: () => new Date() }).catch((error: unknown) =>
        console.error(`minglun: the job ${job.name} failed`, error),
      );
  };
  const timer = setInterval(look, lookEveryMs);
  return () => clearInterval(timer);
};
