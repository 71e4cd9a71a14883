/** The shape of each state of a list, and of each outcome of a row. */
export const pastBadge = { unmapped: 'open', staged: 'open', applied: 'valid', withdrawn: 'revoked' } as const;
export const verdictBadge = { new: 'met', same: 'not-required', faulty: 'overdue' } as const;
