import type { Reader } from '#db/client.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import { knownAt, recordsOf } from '../requirements/records-of.ts';

/** What the cells of these people are judged by, as seen by one institution. At most some hundreds of people at a time. */
export const knownOf = async (db: Reader, personIds: readonly string[], institutionId: string): Promise<Map<string, KnownWithRecords>> =>
  new Map([...(await recordsOf(db, personIds))].map(([personId, record]) => [personId, knownAt(record, institutionId)]));
