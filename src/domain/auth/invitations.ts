import { z } from 'zod';
import { Email } from '../people/person.ts';

/** Where an invitation of a run is. */
export const errandStates = ['waiting', 'sending', 'sent', 'refused'] as const;
export type ErrandState = (typeof errandStates)[number];

/** How many letters go out in one stretch; a job sends the rest. Platform default. */
export const lettersAtOnce = 500;

/** How people without an account are narrowed: never invited, invited before, or nowhere to write to. */
export const inviteStates = ['uninvited', 'invited', 'no-email'] as const;
export type InviteState = (typeof inviteStates)[number];

const absent = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** Which people without an account are meant, as an address says it. Whatever is not understood is left out. */
export const InviteFilter = z.object({
  unit: absent(z.string().min(1)),
  import: absent(z.string().min(1)),
  state: absent(z.enum(inviteStates)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type InviteFilter = z.infer<typeof InviteFilter>;

export const ContactForm = z.object({ email: Email });
export const InviteForm = z.object({});
export const InvitePeopleForm = z.object({
  institution: z.string().min(1),
  unit: z.string().optional(),
  import: z.string().optional(),
  state: z.enum(inviteStates).optional(),
  /** The people chosen one by one; none, when all that the filter reaches are meant. */
  person: z.array(z.string().min(1)),
});
