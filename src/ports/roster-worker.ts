import { parentPort, workerData } from 'node:worker_threads';
import { type RosterBytes, readRoster } from './read-roster.ts';

// Rows go back in parcels: one message of fifty thousand would keep the other thread unpacking it for too long.
const parcel = 1000;

const outcome = await readRoster(workerData as RosterBytes);
if (outcome.ok) {
  const { rows, understood, ...rest } = outcome.value;
  parentPort?.postMessage({ is: 'read', rest });
  for (let from = 0; from < rows.length; from += parcel)
    parentPort?.postMessage({ is: 'rows', rows: rows.slice(from, from + parcel), understood: understood.slice(from, from + parcel) });
  parentPort?.postMessage({ is: 'end' });
} else parentPort?.postMessage({ is: 'refused', refusal: outcome.refusal });
