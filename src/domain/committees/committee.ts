import { z } from 'zod';
import { projectDomains } from '../projects/nature.ts';
import { addDays, addMonths, PlainDate } from '../shared/plain-date.ts';

/** What somebody is on a committee (委员会). A lay member comes from outside science; a consultant advises and has no vote. */
export const committeeRoles = ['chair', 'vice-chair', 'member', 'secretary', 'lay', 'consultant'] as const;
export type CommitteeRole = (typeof committeeRoles)[number];

/** 单位委员会, of one institution; 专业性 and 区域性, for a field or a region. */
export const committeeKinds = ['institutional', 'professional', 'regional'] as const;
export type CommitteeKind = (typeof committeeKinds)[number];

// 科技伦理审查办法 Art. 7 (KJ-10): a term lasts at most five years; it may be renewed, which is another seat.
const termMonths = 60;
export const termBasis = 'KJ-10';

/** The last day that a term beginning on a day may have. */
export const longestTerm = (startedOn: PlainDate): PlainDate => addDays(addMonths(startedOn, termMonths), -1);

const Name = z.string().trim().min(1).max(120);

export const NewCommittee = z.strictObject({
  institutionId: z.string().min(1),
  nameZh: Name,
  nameEn: Name.nullable(),
  kind: z.enum(committeeKinds),
  domains: z.array(z.enum(projectDomains)),
  foundedOn: PlainDate,
  competentAuthority: z.string().trim().min(1).max(120).nullable(),
  plannedHours: z.int().min(1).max(200).nullable().default(null),
});
export type NewCommittee = z.input<typeof NewCommittee>;

/** What of a committee may be changed. */
export const CommitteeChange = NewCommittee.omit({ institutionId: true });
export type CommitteeChange = z.input<typeof CommitteeChange>;

/** A term of a person on a committee, both days included. */
export const NewSeat = z.strictObject({
  committeeId: z.string().min(1),
  personId: z.string().min(1),
  role: z.enum(committeeRoles),
  startedOn: PlainDate,
  finishedOn: PlainDate,
  appointedOn: PlainDate,
});
export type NewSeat = z.infer<typeof NewSeat>;
