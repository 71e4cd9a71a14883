import type { Reader } from '#db/client.ts';
import { readSerial } from '#domain/credentials/serial.ts';
import { recordBySerial } from './record-by-serial.ts';

/** This person's own record; undefined also when it is somebody else's, so that nobody learns that it exists. */
export const ownRecord = async (db: Reader, personId: string, typed: string) => {
  const serial = readSerial(typed);
  const found = serial === undefined ? undefined : await recordBySerial(db, serial);
  return found?.personId === personId ? found : undefined;
};
