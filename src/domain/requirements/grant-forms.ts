import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { type NewExemption, type NewExtension, type NewLeave, type NewRecognition, Reason, Words } from './grants.ts';
import { exemptionKinds, extensionSubjects, leaveClocks, recognitionKinds } from './record.ts';

const Day = z.string(fault('missing')).refine(isPlainDate, fault('not_a_day'));

/** `policy/requirement`, as a choice of a select says it. */
const OneRequirement = z.string(fault('missing')).regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, fault('missing'));
/** The same, or `policy/*` for all that a policy asks. */
const SomeRequirement = z.string(fault('missing')).regex(/^[a-z0-9-]+\/([a-z0-9-]+|\*)$/, fault('missing'));

/** `recognition:topic` or `certification:topic`. */
const Learnt = z.string(fault('missing')).regex(/^(recognition|certification):[a-z0-9]+(-[a-z0-9]+)*$/, fault('missing'));

/** The kind and the topic that a choice names. */
export const learntIn = (choice: string): Pick<NewRecognition, 'kind' | 'topic'> => {
  const [kind, topic = ''] = choice.split(':', 2);
  return { kind: recognitionKinds.find((one) => one === kind) ?? 'recognition', topic };
};

/** The policy and the requirement that a choice names. */
export const requirementIn = (choice: string): { policy: string; requirement: string } => {
  const [policy = '', requirement = ''] = choice.split('/', 2);
  return { policy, requirement };
};

export const ExemptionForm = z.object({
  requirement: OneRequirement,
  kind: z.enum(exemptionKinds),
  fromOn: Day,
  untilOn: orBlank(Day),
  reason: Reason,
});

export const ExtensionForm = z.object({
  requirement: SomeRequirement,
  subject: z.enum(extensionSubjects),
  fromOn: Day,
  untilOn: Day,
  basis: orBlank(Words),
  reason: Reason,
});

/** An extension for a unit with all below it; blank: for the whole institution. */
export const OrderForm = ExtensionForm.extend({ unit: orBlank(z.string()) });

export const LeaveForm = z.object({ fromOn: Day, untilOn: orBlank(Day), clock: z.enum(leaveClocks), reason: Reason });

export const RecognitionForm = z.object({
  learnt: Learnt,
  issuer: Words,
  voucher: Words,
  minutes: orBlank(z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).positive(fault('not_a_number')).max(100_000)),
  learntOn: Day,
  untilOn: orBlank(Day),
  reason: Reason,
});

export const AgreementForm = z.object({
  issuer: Words,
  learnt: Learnt,
  fromOn: Day,
  untilOn: orBlank(Day),
  basis: orBlank(Words),
  reason: Reason,
});

export const WithdrawGrantForm = z.object({ reason: Reason });

/** What can be granted to one person. */
export const personGrantKinds = ['exemption', 'extension', 'leave', 'recognition'] as const;
export type PersonGrantKind = (typeof personGrantKinds)[number];

/** Something about to be granted. */
export type NewGrant =
  | ({ is: 'exemption' } & NewExemption)
  | ({ is: 'extension' } & NewExtension)
  | ({ is: 'leave' } & NewLeave)
  | ({ is: 'recognition' } & NewRecognition);

type To = { personId: string; institutionId: string };

export const exemptionFrom = ({ requirement, ...given }: z.infer<typeof ExemptionForm>, to: To): NewExemption => ({
  ...given,
  ...to,
  ...requirementIn(requirement),
});

export const extensionFrom = (
  { requirement: choice, ...given }: z.infer<typeof ExtensionForm>,
  at: Pick<NewExtension, 'to' | 'institutionId'>,
): NewExtension => {
  const { policy, requirement } = requirementIn(choice);
  return { ...given, ...at, policy, requirement: requirement === '*' ? null : requirement };
};

/** What a form of one kind asks for. */
export const grantFrom = {
  exemption: (given: z.infer<typeof ExemptionForm>, to: To): NewGrant => ({ is: 'exemption', ...exemptionFrom(given, to) }),
  extension: (given: z.infer<typeof ExtensionForm>, { personId, institutionId }: To): NewGrant => ({
    is: 'extension',
    ...extensionFrom(given, { to: { personId }, institutionId }),
  }),
  leave: (given: z.infer<typeof LeaveForm>, to: To): NewGrant => ({ is: 'leave', ...given, ...to }),
  recognition: ({ learnt, ...given }: z.infer<typeof RecognitionForm>, to: To): NewGrant => ({
    is: 'recognition',
    ...given,
    ...to,
    ...learntIn(learnt),
  }),
};
