import { z } from 'zod';

/** For how many days a link shows the name. Platform defaults. */
export const revealDays = ['1', '7', '30'] as const;
/** How many links of one credential may be open at once. Platform default. */
export const revealsAtMost = 20;

export const RevealForm = z.object({ verifier: z.string().trim().min(1).max(100), days: z.enum(revealDays) });
export const WithdrawRevealForm = z.object({ revealId: z.string().min(1) });

/** Where a link stands: it may be taken by whoever opens it first, was taken by this browser, by another, or is over. */
export type RevealState = 'offered' | 'mine' | 'taken' | 'over';

type Reveal = { endsAt: Date; withdrawnAt: Date | null; takenBy: string | null };

export const revealState = ({ endsAt, withdrawnAt, takenBy }: Reveal, viewer: string | null, now: Date): RevealState => {
  if (withdrawnAt !== null || endsAt <= now) return 'over';
  if (takenBy === null) return 'offered';
  return takenBy === viewer ? 'mine' : 'taken';
};
