import type { Reader } from '#db/client.ts';
import { type RecordStatus, statusOf } from '#domain/credentials/findings.ts';
import { serialTyped } from '#domain/credentials/serial.ts';
import { recordBySerial } from './record-by-serial.ts';

/** What is true today of the record whose serial somebody typed. Every answer is an answer: an unknown serial is one of them. */
export const statusOfRecord = async (db: Reader, typed: string): Promise<RecordStatus> => {
  const read = serialTyped(typed);
  if ('fault' in read) return { status: 'unknown', serial: typed, why: read.fault };
  const found = await recordBySerial(db, read.code);
  return found ? statusOf(found) : { status: 'unknown', serial: read.code, why: 'not_issued' };
};
