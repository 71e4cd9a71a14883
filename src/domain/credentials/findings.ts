import { z } from 'zod';
import { codeFaults } from '../shared/checked-code.ts';
import { Bilingual } from '../shared/locale.ts';
import { dayOf, PlainDate } from '../shared/plain-date.ts';
import { maskedName } from './masked-name.ts';
import { type RevocationReason, revocationReasons } from './revocation.ts';

const facts = {
  serial: z.string(),
  holder: z.string().describe('Masked: the first character of the name.'),
  demo: z.boolean().describe('true: a record of the labelled demonstration, which proves nothing.'),
  course: z.strictObject({ code: z.string(), title: Bilingual, edition: z.string() }),
  completedOn: PlainDate,
  issuedOn: PlainDate,
};

/** What is true today of a record of learning, as anybody who holds its serial may know it. Nothing more about the person than this. */
export const RecordStatus = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('valid'), ...facts }),
  z.strictObject({ status: z.literal('superseded'), ...facts, supersededBy: z.string(), supersededOn: PlainDate }),
  z.strictObject({ status: z.literal('revoked'), ...facts, revokedOn: PlainDate, reason: z.enum(revocationReasons) }),
  z.strictObject({
    status: z.literal('unknown'),
    serial: z.string().describe('As it was asked for.'),
    why: z.enum([...codeFaults, 'not_issued']).describe('slip: the check characters do not fit, so a character was miscopied.'),
  }),
]);
export type RecordStatus = z.infer<typeof RecordStatus>;

/** A record of learning as it was issued, and what has become of it. */
export type IssuedRecord = {
  serial: string;
  holderName: string;
  isDemo: boolean;
  courseCode: string;
  courseTitleZh: string;
  courseTitleEn: string;
  courseVersion: string;
  completedOn: string;
  issuedAt: Date;
  supersededBy: string | null;
  supersededAt: Date | null;
  revokedAt: Date | null;
  revokedReason: RevocationReason | null;
};

/** What a check of this record finds. */
export const statusOf = (record: IssuedRecord): Exclude<RecordStatus, { status: 'unknown' }> => {
  const known = {
    serial: record.serial,
    holder: maskedName(record.holderName),
    demo: record.isDemo,
    course: {
      code: record.courseCode,
      title: { 'zh-CN': record.courseTitleZh, en: record.courseTitleEn },
      edition: record.courseVersion,
    },
    completedOn: record.completedOn,
    issuedOn: dayOf(record.issuedAt),
  };
  const { supersededBy, supersededAt, revokedAt, revokedReason } = record;
  if (supersededBy !== null && supersededAt !== null)
    return { ...known, status: 'superseded', supersededBy, supersededOn: dayOf(supersededAt) };
  if (revokedAt !== null && revokedReason !== null)
    return { ...known, status: 'revoked', revokedOn: dayOf(revokedAt), reason: revokedReason };
  return { ...known, status: 'valid' };
};
