import { z } from 'zod';
import { projectDomains } from '../projects/nature.ts';
import { BeijingField } from '../shared/beijing-field.ts';
import { orBlank } from '../shared/blank.ts';

/** What somebody who is asked to a meeting says. */
export const answers = ['accepted', 'declined'] as const;
export type Answer = (typeof answers)[number];

export const NewMeeting = z.strictObject({
  committeeId: z.string().min(1),
  title: z.string().trim().min(1).max(120),
  startsAt: z.date(),
  place: z.string().trim().min(1).max(120).nullable(),
  /** The field of what is reviewed; null where it is of no one field. */
  domain: z.enum(projectDomains).nullable(),
});
export type NewMeeting = z.infer<typeof NewMeeting>;

export const MeetingForm = z.object({
  title: z.string().trim().min(1).max(120),
  startsAt: BeijingField,
  place: orBlank(z.string().trim().max(120)),
  domain: orBlank(z.enum(projectDomains)),
});
export const AnswerForm = z.object({ invitationId: z.string().min(1), answer: z.enum(answers) });
export const InviteForm = z.object({ personId: z.string().min(1) });
export const CancelMeetingForm = z.object({ meetingId: z.string().min(1) });

/** Why something about a meeting is not written down. */
export type MeetingRefusal =
  | { code: 'committees.meeting_past'; field: 'startsAt' }
  | { code: 'committees.nobody_seated'; field: 'startsAt' }
  | { code: 'committees.meeting_cancelled' }
  | { code: 'committees.meeting_over' }
  | { code: 'committees.not_seated_then' }
  | { code: 'committees.invited_already' };
