import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { sharedTurn } from '#db/shared-turn.ts';

// Holds the turn to write until it is told to let go.
const { db, close } = openDatabase(workerData.url, undefined, { turn: sharedTurn(workerData.memory), onDisk: 'with each commit' });
await db.transaction(async (tx) => {
  await tx.run(sql`insert into tried values ('thread')`);
  if (!parentPort) return;
  parentPort.postMessage('held');
  await once(parentPort, 'message');
});
close();
process.exit();
