import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '#db/client.ts';
import { sharedTurn } from '#db/shared-turn.ts';
import { env } from '#env';
import { errandsOn } from './errands.ts';
import { startJobs } from './index.ts';
import type { Answered, Asked } from './work-apart.ts';

const { db, close } = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN, sharedTurn(workerData));
const errands = errandsOn(db);
const stopJobs = startJobs(db);
const answer = (answered: Answered) => parentPort?.postMessage(answered);

parentPort?.on('message', (asked: Asked) => {
  if (asked === 'stop') {
    stopJobs();
    close();
    process.exit();
  }
  const { ask, errand, given } = asked;
  (errands[errand] as (...given: unknown[]) => Promise<unknown>)(...given).then(
    (value) => answer({ ask, value }),
    (error: unknown) => answer({ ask, error }),
  );
});
