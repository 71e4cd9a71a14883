import type { InviteFilter } from '#domain/auth/invitations.ts';

type Changes = Partial<Record<keyof InviteFilter, string | number | undefined>>;

/** The address of a page of invitations with this filter, some of it changed. */
export const inviteAddress = (base: string, institution: string | undefined, filter: InviteFilter, changes: Changes = {}): string => {
  const { page: _, ...rest } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ institution, ...rest, ...changes }))
    if (value !== undefined && value !== '' && !(name === 'page' && value === 1)) query.set(name, String(value));
  return query.size > 0 ? `${base}?${query}` : base;
};
