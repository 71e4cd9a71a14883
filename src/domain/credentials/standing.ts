import { z } from 'zod';

export const SupersedeRecord = z.object({
  serial: z.string().trim().min(1),
  holderName: z.string().trim().min(1).max(100).describe('The name as it should have been written.'),
});
export type SupersedeRecord = z.infer<typeof SupersedeRecord>;

export type StandingRefusal = { code: 'credentials.already_revoked' } | { code: 'credentials.already_superseded'; by: string };

type Ends = { revokedAt: Date | null; supersededBy: string | null };

/** Why this record no longer stands, so that it can be neither revoked nor corrected; undefined while it stands. */
export const notStanding = ({ revokedAt, supersededBy }: Ends): StandingRefusal | undefined => {
  if (supersededBy !== null) return { code: 'credentials.already_superseded', by: supersededBy };
  return revokedAt === null ? undefined : { code: 'credentials.already_revoked' };
};
