import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate, PlainDate } from '../shared/plain-date.ts';

/** Whether a charter wants a lay member at every meeting. The Ethics Review Measures do not say so; a charter may. */
export const layAtMeetings = ['required', 'not-said'] as const;
export type LayAtMeetings = (typeof layAtMeetings)[number];

// A charter may ask for more at a meeting than Art. 14 of the Ethics Review Measures, which is five, never for fewer.
const fewestAtMeeting = 5;

const WebAddress = z
  .string()
  .trim()
  .max(500)
  .refine((text) => /^https:\/\/[^\s/]+/.test(text), fault('not_in_form'));

/** A version of a committee's charter (章程), and what it asks of meetings beyond the rule. */
export const NewCharter = z.strictObject({
  committeeId: z.string().min(1),
  title: z.string().trim().min(1).max(120),
  adoptedOn: PlainDate,
  /** Where it can be read, or where the paper is kept. */
  link: WebAddress.nullable(),
  keptAt: z.string().trim().min(1).max(200).nullable(),
  atLeast: z.int().min(fewestAtMeeting).max(99).nullable(),
  lay: z.enum(layAtMeetings),
});
export type NewCharter = z.infer<typeof NewCharter>;

export const CharterForm = z.object({
  title: z.string().trim().min(1).max(120),
  adoptedOn: z.string().refine(isPlainDate, fault('not_a_day')),
  link: orBlank(WebAddress),
  keptAt: orBlank(z.string().trim().max(200)),
  atLeast: orBlank(z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).min(fewestAtMeeting).max(99)),
  lay: z.enum(layAtMeetings),
});
/** The size of a charter's PDF at most. Platform default. */
export const charterBytes = 10 * 1024 * 1024;
export const CharterUploadForm = CharterForm.extend({ file: z.instanceof(File).optional() });
export const WithdrawCharterForm = z.object({ charterId: z.string().min(1) });

/** The version in force on a day: the one adopted last. */
export const charterOn = <C extends { adoptedOn: PlainDate }>(versions: readonly C[], day: PlainDate): C | undefined =>
  versions
    .filter(({ adoptedOn }) => adoptedOn <= day)
    .reduce<C | undefined>((best, one) => (!best || one.adoptedOn >= best.adoptedOn ? one : best), undefined);
