import { workerData } from 'node:worker_threads';
import { openDatabase } from '#db/client.ts';
import { sharedTurn } from '#db/shared-turn.ts';
import { env } from '#env';
import { errandsOn } from './errands.ts';
import { startJobs } from './index.ts';
import { answerCalls } from './thread.ts';

const sharing = { turn: sharedTurn(workerData), onDisk: 'soon' } as const;
const opened = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN, sharing);
const stopJobs = startJobs(opened);
answerCalls(errandsOn(opened.db), () => {
  stopJobs();
  opened.close();
});
