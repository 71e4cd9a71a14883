import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { env } from '#env';
import { readingsOn } from './readings.ts';
import { answerCalls } from './thread.ts';

const { db, close, embedded } = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);

// What others wrote goes from the log into the file here, where nobody waits to write. A log that another process is at is left for the next time.
const checkpointEveryMs = 1000;
const checkpoint = () =>
  db.all(sql`pragma wal_checkpoint(passive)`).catch((error: unknown) => console.error('minglun: no checkpoint was made', error));
const timer = embedded ? setInterval(checkpoint, checkpointEveryMs) : undefined;

answerCalls(readingsOn(db), () => {
  clearInterval(timer);
  close();
});
