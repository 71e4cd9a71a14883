import { parentPort, workerData } from 'node:worker_threads';
import { type PastBytes, readPast } from './read-past.ts';
import { type RosterBytes, readRoster } from './read-roster.ts';

// Rows go back in parcels: one message of fifty thousand would keep the other thread unpacking it for too long.
const parcel = 1000;

type Asked = { as: 'roster'; given: RosterBytes } | { as: 'past'; given: PastBytes };

const answerRoster = async (given: RosterBytes): Promise<void> => {
  const outcome = await readRoster(given);
  if (!outcome.ok) {
    parentPort?.postMessage({ is: 'refused', refusal: outcome.refusal });
    return;
  }
  const { rows, understood, ...rest } = outcome.value;
  parentPort?.postMessage({ is: 'read', rest });
  for (let from = 0; from < rows.length; from += parcel)
    parentPort?.postMessage({ is: 'rows', rows: rows.slice(from, from + parcel), understood: understood.slice(from, from + parcel) });
  parentPort?.postMessage({ is: 'end' });
};

const asked = workerData as Asked;
if (asked.as === 'roster') await answerRoster(asked.given);
else parentPort?.postMessage(await readPast(asked.given));
