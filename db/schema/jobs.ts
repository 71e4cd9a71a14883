import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns.ts';

/** Who runs a job now, until when: two servers on one database do not run it twice. */
export const jobLease = sqliteTable('job_lease', {
  name: id(),
  holder: text().notNull(),
  until: instant().notNull(),
  lastRanAt: instant(),
});
