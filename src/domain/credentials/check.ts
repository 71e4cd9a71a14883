import { z } from 'zod';
import { codeFaults } from '../shared/checked-code.ts';
import { Bilingual } from '../shared/locale.ts';
import { dayOf, PlainDate } from '../shared/plain-date.ts';
import { type Span, spanCovers } from '../shared/span.ts';
import { findingAnswers } from './badge.ts';
import { maskedName } from './masked-name.ts';
import { type CredentialSource, credentialKinds } from './source.ts';

/** What has become of a credential since it was issued. `reason` is a word of the list of its kind. */
export type CredentialStanding =
  | { state: 'stands' }
  | { state: 'suspended'; on: PlainDate }
  | { state: 'superseded'; on: PlainDate; by: string }
  | { state: 'revoked'; on: PlainDate; reason: string };

/** A credential as it was issued, on which days it holds as far as is known now, until when, and what has become of it. */
export type IssuedCredential = {
  source: CredentialSource;
  holds: readonly Span[];
  holdsUntil: PlainDate | null;
  /** When it did not count, as far as is known now; a record of learning is never suspended. */
  suspensions: readonly Span[];
  standing: CredentialStanding;
};

const Finding = z.enum(findingAnswers);

export const Findings = z.strictObject({
  signature: Finding.describe('The signed form is kept, and its signature holds.'),
  issuer: Finding.describe('This platform issued it.'),
  status: Finding.describe('It is neither revoked nor suspended today.'),
  validity: Finding.describe('It held on the day asked about.'),
  current: Finding.describe('No corrected one has taken its place.'),
  file: Finding.optional().describe('The file is byte for byte one that this platform made. Only where a file was handed in.'),
});
export type Findings = z.infer<typeof Findings>;

/** What a check finds, question by question, as anybody may know it who holds the serial or the file. */
export const CredentialCheck = z.discriminatedUnion('found', [
  z.strictObject({
    found: z.literal('yes'),
    serial: z.string(),
    kind: z.enum(credentialKinds),
    holder: z.string().describe('Masked, unless the file that was handed in says it.'),
    demo: z.boolean().describe('true: of the labelled demonstration; it proves nothing.'),
    title: Bilingual,
    code: z.string(),
    edition: z.string(),
    minutes: z.int().nullable(),
    unit: Bilingual.nullable().describe('Whose certification office issued it, null where the platform did by itself.'),
    awardedOn: PlainDate,
    issuedOn: PlainDate,
    validFrom: PlainDate.nullable(),
    validUntil: PlainDate.nullable().describe('The last day on which it holds, null for ever.'),
    on: PlainDate.describe('The day asked about.'),
    suspension: z
      .strictObject({ from: PlainDate, until: PlainDate.nullable() })
      .nullable()
      .describe('The suspension that the day asked about falls into; `until` is null while nobody knows its end.'),
    findings: Findings,
    standing: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('stands') }),
      z.strictObject({ state: z.literal('suspended'), on: PlainDate }),
      z.strictObject({ state: z.literal('superseded'), on: PlainDate, by: z.string() }),
      z.strictObject({ state: z.literal('revoked'), on: PlainDate, reason: z.string() }),
    ]),
  }),
  z.strictObject({
    found: z.literal('no'),
    serial: z.string().describe('As it was asked for.'),
    why: z.enum([...codeFaults, 'not_issued']).describe('slip: the check characters do not fit, so a character was miscopied.'),
  }),
]);
export type CredentialCheck = z.infer<typeof CredentialCheck>;
export type FoundCredential = Extract<CredentialCheck, { found: 'yes' }>;

const yesNo = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');

/** Whether it held on a day: it had been issued, had not run out, and nothing had ended or suspended it. */
export const heldOn = ({ holds }: IssuedCredential, day: PlainDate): boolean => holds.some((span) => spanCovers(span, day));

/** What is true of an issued credential as anybody may know it. `signature`: what was found of its signed form. */
export const checkOf = (
  issued: IssuedCredential,
  { signature, issuer = 'yes', on, file }: Pick<Findings, 'signature' | 'file'> & { issuer?: Findings['issuer']; on: PlainDate },
): FoundCredential => {
  const { source, holdsUntil, standing, suspensions } = issued;
  return {
    found: 'yes',
    serial: source.serial,
    kind: source.kind,
    holder: maskedName(source.holderName),
    demo: source.isDemo,
    title: source.title,
    code: source.code,
    edition: source.version,
    minutes: source.minutes,
    unit: source.unit,
    awardedOn: source.awardedOn,
    issuedOn: dayOf(source.issuedAt),
    validFrom: source.validFrom,
    validUntil: holdsUntil,
    on,
    suspension: suspensions.find((span) => spanCovers(span, on)) ?? null,
    standing,
    findings: {
      signature,
      issuer,
      status: yesNo(standing.state !== 'revoked' && standing.state !== 'suspended'),
      validity: yesNo(heldOn(issued, on)),
      current: yesNo(standing.state !== 'superseded'),
      ...(file !== undefined && { file }),
    },
  };
};

/** May it be relied on? Yes only where every answer is yes; one no decides; what cannot be told is not taken for yes. */
export const verdictOf = (findings: Findings): (typeof findingAnswers)[number] => {
  const answers = Object.values(findings);
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
};
