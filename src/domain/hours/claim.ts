import { z } from 'zod';
import { hourTopics } from '../events/topics.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate, type PlainDate } from '../shared/plain-date.ts';

/** 学时 is time; 学分 belongs to the scheme of whoever gives it. The two are kept and shown apart and never added. */
export const claimUnits = ['hour', 'credit'] as const;
export type ClaimUnit = (typeof claimUnits)[number];
export const claimStates = ['open', 'accepted', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Platform default: what a file may weigh. */
export const claimFileBytes = 5 * 1024 * 1024;
/** For how many days after the decision a file is kept, so that it can be questioned: a cycle of three years. Platform default. */
export const claimFileDays = 1095;
/** Platform default: within so many days whoever hands something in has an answer. */
export const claimAnswerDays = 10;

const Amount = z.coerce
  .number(fault('not_a_number'))
  .positive(fault('too_small'))
  .max(200, fault('too_large'))
  .multipleOf(0.25, fault('not_in_form'));

export const ClaimForm = z.object({
  institutionId: z.string().min(1),
  title: z.string().trim().min(1).max(200),
  provider: z.string().trim().min(1).max(200),
  topic: z.enum(hourTopics),
  learntOn: z.string().refine(isPlainDate, fault('not_a_day')),
  unit: z.enum(claimUnits, fault('missing')),
  amount: Amount,
  scheme: orBlank(z.string().trim().max(120)),
  reference: orBlank(z.string().trim().max(300)),
  file: z.instanceof(File).optional(),
});
export type NewClaim = Omit<z.infer<typeof ClaimForm>, 'file'> & { file: Uint8Array | null };

export const DecideClaimForm = z.object({
  claimId: z.string().min(1),
  /** What is recognised, where it is less than what was asked. */
  amount: orBlank(Amount),
  reason: z.string().trim().min(1).max(1000),
});
export const WithdrawClaimForm = z.object({ claimId: z.string().min(1) });

export type HourRefusal =
  | { code: 'hours.learnt_later'; field: 'learntOn' }
  | { code: 'hours.needs_proof'; field: 'reference' }
  | { code: 'hours.scheme_missing'; field: 'scheme' }
  | { code: 'hours.file_too_large'; field: 'file'; limit: number }
  | { code: 'hours.file_kind'; field: 'file' }
  | { code: 'hours.not_at_institution'; field: 'institutionId' }
  | { code: 'hours.decided_already' }
  | { code: 'hours.own_claim' }
  | { code: 'hours.more_than_asked'; field: 'amount' };

type Asked = Pick<NewClaim, 'learntOn' | 'unit' | 'scheme' | 'reference' | 'file'>;

/** Everything that is wrong with what is handed in, at once. `kind`: of its file, undefined where it is none that is taken. */
export const claimFaults = (
  { learntOn, unit, scheme, reference, file }: Asked,
  { today, kind }: { today: PlainDate; kind: string | null | undefined },
): HourRefusal[] => {
  const faults: HourRefusal[] = [];
  if (learntOn > today) faults.push({ code: 'hours.learnt_later', field: 'learntOn' });
  if (unit === 'credit' && scheme === null) faults.push({ code: 'hours.scheme_missing', field: 'scheme' });
  if (file === null && reference === null) faults.push({ code: 'hours.needs_proof', field: 'reference' });
  if (file !== null && file.length > claimFileBytes)
    faults.push({ code: 'hours.file_too_large', field: 'file', limit: claimFileBytes / 1024 / 1024 });
  else if (kind === undefined) faults.push({ code: 'hours.file_kind', field: 'file' });
  return faults;
};
