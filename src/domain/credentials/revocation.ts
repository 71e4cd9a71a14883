import { z } from 'zod';

/** Why a record was revoked, as anybody may read it. Closed and neutral: what lies behind it stays with the institution. */
export const revocationReasons = ['issued_in_error', 'grounds_withdrawn', 'holder_request'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

export const RevokeRecord = z.object({ serial: z.string().trim().min(1), reason: z.enum(revocationReasons) });
export type RevokeRecord = z.infer<typeof RevokeRecord>;
