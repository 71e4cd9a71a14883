import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, committeeMeeting } from '#db/schema/index.ts';
import type { CommitteeRow } from './committee-by-id.ts';

export type MeetingRow = typeof committeeMeeting.$inferSelect;

/** A meeting with its committee. */
export const meetingById = async (db: Reader, id: string): Promise<{ meeting: MeetingRow; committee: CommitteeRow } | undefined> => {
  const [found] = await db
    .select({ meeting: committeeMeeting, committee })
    .from(committeeMeeting)
    .innerJoin(committee, eq(committee.id, committeeMeeting.committeeId))
    .where(eq(committeeMeeting.id, id));
  return found;
};
