import { openDatabase } from '#db/client.ts';
import { env } from '#env';
import { readingsOn } from './readings.ts';
import { answerCalls } from './thread.ts';

const { db, close } = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
answerCalls(readingsOn(db), close);
