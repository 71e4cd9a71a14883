import { type SQL, sql } from 'drizzle-orm';
import { agreement, exemption, extension, leave, recognition } from '#db/schema/index.ts';
import type { GrantKind } from '#domain/requirements/grants.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** Anything granted, recorded or agreed, in one shape. `detail`: the kind of exemption or recognition, the subject of an extension, the clock of a leave. */
export type DecisionRow = {
  kind: GrantKind;
  id: string;
  institutionId: string;
  personId: string | null;
  unitId: string | null;
  policy: string | null;
  requirement: string | null;
  detail: string | null;
  topic: string | null;
  issuer: string | null;
  voucher: string | null;
  minutes: number | null;
  agreementId: string | null;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
  basis: string | null;
  reason: string;
  grantedBy: string;
  recordedAt: string;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
};

const nothing = sql`null`;
const common = sql.raw(
  'reason, granted_by as "grantedBy", recorded_at as "recordedAt", withdrawn_at as "withdrawnAt", withdrawn_by as "withdrawnBy", withdrawn_reason as "withdrawnReason"',
);
type Told = Partial<
  Record<
    'person' | 'unit' | 'policy' | 'requirement' | 'detail' | 'topic' | 'issuer' | 'voucher' | 'minutes' | 'agreement' | 'basis' | 'from',
    string
  >
>;

const rowsOf = (kind: GrantKind, table: SQL, told: Told): SQL => {
  const column = (name: string | undefined) => (name === undefined ? nothing : sql.identifier(name));
  return sql`select ${sql.raw(`'${kind}'`)} as kind, id, institution_id as "institutionId", ${column(told.person)} as "personId",
    ${column(told.unit)} as "unitId", ${column(told.policy)} as policy, ${column(told.requirement)} as requirement, ${column(told.detail)} as detail,
    ${column(told.topic)} as topic, ${column(told.issuer)} as issuer, ${column(told.voucher)} as voucher, ${column(told.minutes)} as minutes,
    ${column(told.agreement)} as "agreementId", ${column(told.from ?? 'from_on')} as "fromOn", until_on as "untilOn", ${column(told.basis)} as basis,
    ${common} from ${table}`;
};

const asked = { policy: 'policy', requirement: 'requirement' };
const learnt = { topic: 'topic', issuer: 'issuer' };

/** Every decision of every kind, to be narrowed. */
export const decisionRows: SQL = sql.join(
  [
    rowsOf('exemption', sql`${exemption}`, { person: 'person_id', ...asked, detail: 'kind' }),
    rowsOf('extension', sql`${extension}`, { person: 'person_id', unit: 'unit_id', ...asked, detail: 'subject', basis: 'basis' }),
    rowsOf('leave', sql`${leave}`, { person: 'person_id', detail: 'clock' }),
    rowsOf('agreement', sql`${agreement}`, { ...learnt, basis: 'basis' }),
    rowsOf('recognition', sql`${recognition}`, {
      person: 'person_id',
      ...learnt,
      detail: 'kind',
      voucher: 'voucher',
      minutes: 'minutes',
      agreement: 'agreement_id',
      from: 'learnt_on',
    }),
  ],
  sql` union all `,
);
