import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';
import { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';

/** What stands below the options of every poll, whoever writes it: nobody is made to take a side. */
export const standing = [
  { id: 'unsure', text: { 'zh-CN': '说不清／需要更多信息', en: 'Hard to say / I need to know more' } },
  { id: 'none', text: { 'zh-CN': '都不赞成', en: 'None of these' } },
] as const satisfies PollOption[];

const standingIds: readonly string[] = standing.map(({ id }) => id);

const PollOption = z.strictObject({
  id: Slug.refine((id) => !standingIds.includes(id), `${standingIds.join(' and ')} are offered by every poll: leave them out`),
  text: Bilingual,
});
export type PollOption = { id: string; text: Bilingual };

const longest = 366;
const days = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;
const distinct = (options: readonly PollOption[]) => new Set(options.map(({ id }) => id)).size === options.length;

/** One question to everybody, answered by choosing. `content/polls/<slug>.yaml`. */
export const Poll = z
  .strictObject({
    question: Bilingual.describe('Neutral, one sentence. Have somebody of each opinion read it.'),
    background: Bilingual.describe('What one should know before choosing, in two or three sentences that both sides accept.'),
    kind: z.enum(['nominal', 'scale']).describe('nominal: the options stand in an order drawn for each reader. scale: they keep theirs.'),
    options: z
      .array(PollOption)
      .min(2)
      .max(5)
      .refine(distinct, 'two options have one id')
      .describe('Never changed once somebody may have voted: open another poll instead.'),
    asks: z
      .enum(['once', 'before-and-after'])
      .default('once')
      .describe('before-and-after: the same question stands before and after a text, and what moved is shown.'),
    opensOn: PlainDate,
    closesOn: PlainDate.describe('The last day on which votes are taken; within a year. Then the marks of who has voted are deleted.'),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'like 2026-12')
      .optional()
      .describe('It is the question of this month on the home page, and stays so until another month has one.'),
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn && days(opensOn, closesOn) <= longest, {
    path: ['closesOn'],
    message: 'not before it opens, and within a year of it',
  });
export type Poll = z.infer<typeof Poll>;
export type PollKind = Poll['kind'];

/** Everything one may choose: the poll's own options in their written order, then the two that always stand. */
export const choicesOf = ({ options }: Pick<Poll, 'options'>): PollOption[] => [...options, ...standing];

export const isOpen = ({ opensOn, closesOn }: Pick<Poll, 'opensOn' | 'closesOn'>, day: PlainDate): boolean =>
  opensOn <= day && day <= closesOn;

/** The poll of the month of `day`, or of the latest month before it that has one still open. */
export const questionOfTheMonth = <P extends Pick<Poll, 'month' | 'opensOn' | 'closesOn'>>(
  polls: Readonly<Record<string, P>>,
  day: PlainDate,
): [slug: string, poll: P] | undefined =>
  Object.entries(polls)
    .filter(([, poll]) => poll.month !== undefined && poll.month <= day.slice(0, 7) && isOpen(poll, day))
    .sort(([a, one], [b, other]) => ((other.month ?? '') + b < (one.month ?? '') + a ? -1 : 1))[0];
