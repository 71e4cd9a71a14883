import { z } from 'zod';
import { fault } from '../shared/fault.ts';
import { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { exemptionKinds, extensionSubjects, leaveClocks, recognitionKinds } from './record.ts';

export const Reason = z.string(fault('missing')).trim().min(1, fault('missing')).max(2000, fault('too_long'));
export const Words = z.string(fault('missing')).trim().min(1, fault('missing')).max(200, fault('too_long'));
const id = z.string().min(1);

/** 豁免 or 免修 for one person. */
export const NewExemption = z.strictObject({
  personId: id,
  institutionId: id,
  policy: Slug,
  requirement: Slug,
  kind: z.enum(exemptionKinds),
  fromOn: PlainDate,
  untilOn: PlainDate.nullable(),
  reason: Reason,
});
export type NewExemption = z.infer<typeof NewExemption>;

/** 延期 for a person, a unit with all below it, or a whole institution. `basis`: the order it rests on, which a group needs. */
export const NewExtension = z.strictObject({
  institutionId: id,
  to: z.union([z.strictObject({ personId: id }), z.strictObject({ unitId: id }), z.literal('everybody')]),
  subject: z.enum(extensionSubjects),
  policy: Slug,
  requirement: Slug.nullable(),
  fromOn: PlainDate,
  untilOn: PlainDate,
  basis: Words.nullable(),
  reason: Reason,
});
export type NewExtension = z.infer<typeof NewExtension>;

export const NewLeave = z.strictObject({
  personId: id,
  institutionId: id,
  fromOn: PlainDate,
  untilOn: PlainDate.nullable(),
  clock: z.enum(leaveClocks),
  reason: Reason,
});
export type NewLeave = z.infer<typeof NewLeave>;

/** 互认: what an issuer says on a topic is taken for a time. */
export const NewAgreement = z.strictObject({
  institutionId: id,
  issuer: Words,
  topic: Slug,
  fromOn: PlainDate,
  untilOn: PlainDate.nullable(),
  basis: Words.nullable(),
  reason: Reason,
});
export type NewAgreement = z.infer<typeof NewAgreement>;

/** Learning elsewhere. `voucher`: the certificate or the person that vouches for it. */
export const NewRecognition = z.strictObject({
  personId: id,
  institutionId: id,
  kind: z.enum(recognitionKinds),
  topic: Slug,
  issuer: Words,
  voucher: Words,
  minutes: z.int().positive().nullable(),
  learntOn: PlainDate,
  untilOn: PlainDate.nullable(),
  reason: Reason,
});
export type NewRecognition = z.infer<typeof NewRecognition>;

export const grantKinds = ['exemption', 'extension', 'leave', 'agreement', 'recognition'] as const;
export type GrantKind = (typeof grantKinds)[number];
export const Withdrawal = z.strictObject({ kind: z.enum(grantKinds), id, reason: Reason });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** Why something is not granted, recorded or withdrawn. `field` is where a form shows it. */
export type GrantRefusal =
  | { code: 'requirements.ends_before_start'; field: 'untilOn'; fromOn: PlainDate }
  | { code: 'requirements.no_such_requirement'; field: 'requirement' }
  | { code: 'requirements.basis_needed'; field: 'basis' }
  | { code: 'requirements.person_elsewhere'; field: 'personId' }
  | { code: 'requirements.own_case' }
  | { code: 'requirements.already_withdrawn' };

/** What does not fit about the days of something granted. */
export const daysFault = ({ fromOn, untilOn }: { fromOn: PlainDate; untilOn: PlainDate | null }): GrantRefusal | undefined =>
  untilOn !== null && untilOn < fromOn ? { code: 'requirements.ends_before_start', field: 'untilOn', fromOn } : undefined;

/** A name as it is compared: half-width, small letters, without spaces. */
export const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The agreement under which an issuer's word on a topic is taken for what was learnt on a day. */
export const agreedOn = <A extends { issuer: string; topic: string; fromOn: PlainDate; untilOn: PlainDate | null }>(
  agreements: readonly A[],
  { issuer, topic, learntOn }: { issuer: string; topic: string; learntOn: PlainDate },
): A | undefined =>
  agreements.find(
    (one) =>
      plainName(one.issuer) === plainName(issuer) &&
      one.topic === topic &&
      one.fromOn <= learntOn &&
      (one.untilOn === null || learntOn <= one.untilOn),
  );
