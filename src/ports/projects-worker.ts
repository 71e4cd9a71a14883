import { parentPort, workerData } from 'node:worker_threads';
import { type ProjectBytes, readProjects } from './read-projects.ts';

// Some thousand rows: one message carries them.
parentPort?.postMessage(await readProjects(workerData as ProjectBytes));
