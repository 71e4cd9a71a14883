import { type SQL, sql } from 'drizzle-orm';
import { obligation } from '#db/schema/index.ts';

/** The affiliation or place that an obligation goes back to: a period, campaign or renewal adds itself to its id after a slash. */
export const baseOccasion: SQL = sql`substr(${obligation.occasion}, 1, instr(${obligation.occasion} || '/', '/') - 1)`;
