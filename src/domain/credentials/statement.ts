import { z } from 'zod';
import { ClauseId } from '../content/registry.ts';
import { hourTopics } from '../events/topics.ts';
import { projectRoles } from '../projects/project.ts';
import { ClearanceReason, Day } from '../requirements/clearance.ts';
import type { Missing } from '../requirements/held-for.ts';
import type { Exemption } from '../requirements/record.ts';
import { codeFaults, codeFrom, readCode } from '../shared/checked-code.ts';
import { Bilingual } from '../shared/locale.ts';

/** The code of a training statement, from at least 10 random bytes: `ST-7K3Q-0M8D-R2VC`. */
export const statementCodeFrom = (random: Uint8Array): string => codeFrom('ST', random);

/** The code somebody typed, in its proper form; undefined when it cannot be one. */
export const readStatementCode = (typed: string): string | undefined => readCode('ST', typed);

/** What an application for ethics review has to state of the people's training: 科技伦理审查办法 Art. 9. */
export const statementBasis = 'KJ-13';

const validUntil = Day.nullable().describe('The last day on which it counts towards the requirement, null for ever.');

/** A completion of a course of this platform. */
export const HeldHere = z.strictObject({
  title: Bilingual,
  edition: z.string(),
  completedOn: Day,
  minutes: z.int(),
  serial: z.string().nullable(),
  validUntil,
});

/** Learning elsewhere that the institution recognised, and on what. */
export const HeldElsewhere = z.strictObject({
  title: Bilingual,
  issuer: z.string(),
  voucher: z.string(),
  learntOn: Day,
  minutes: z.int().nullable(),
  validUntil,
});

/** A reply to a warning case. */
export const HeldReply = z.strictObject({ repliedOn: Day, validUntil });

/** A certificate of this platform, as it was issued. */
export const HeldCertificate = z.strictObject({
  title: Bilingual,
  edition: z.string(),
  certificate: z.string().describe('The serial of the certificate, for checking at /verify/<serial>.'),
  issuedOn: Day,
  validUntil,
});

/** Hours of training (学时) from the ledger. `title` and `by`: the event and who held it, or what was recognised and whose it was. */
export const HeldHours = z.strictObject({
  topic: z.enum(hourTopics),
  title: z.string(),
  by: z.string().nullable(),
  earnedOn: Day,
  minutes: z.int(),
  validUntil,
});

/**
 * What is held towards a requirement. Where it is met and nothing is held, it need not be met: the reason says so. Of one that asks several things,
 * what is held is told while it is not met, too.
 */
export const Held = z.union([HeldHere, HeldElsewhere, HeldReply, HeldCertificate, HeldHours]);
export type Held = z.infer<typeof Held>;

type WithoutEnd<T> = T extends unknown ? Omit<T, 'validUntil'> : never;
/** What was held, whatever requirement it meets and until when. */
export type Evidence = WithoutEnd<Held>;
/** What is held of a requirement that is not met, and what is missing. */
export type Part = Missing & { held: Held[] };
/** What a requirement is met by, or the exemption by which it need not be met. */
export type StatedSource = Evidence | { exempt: Exemption['kind'] };

export const StatedRequirement = z.strictObject({
  title: Bilingual,
  policy: z.string(),
  edition: z.string().describe('Of the policy.'),
  met: z.boolean(),
  blocks: z.boolean(),
  reason: ClearanceReason,
  validUntil: Day.nullable()
    .optional()
    .describe(
      'The last day on which the requirement is met or need not be, null for ever or where it is not met. Statements from before it was kept lack it; in those each thing held bears it.',
    ),
  held: z.array(Held),
  lacking: z
    .array(Bilingual)
    .optional()
    .describe('Of several things asked for, where some are there and all that is missing is courses: these, by title.'),
  lackingEnough: z.int().optional().describe('How many of `lacking` it takes; all of them where it is left out.'),
});

export const StatedMember = z.strictObject({
  name: z.string(),
  staffNumber: z.string().nullable(),
  organisation: z.string().optional().describe('Where somebody from outside works; left out for people of the institution.'),
  roles: z.array(z.enum(projectRoles)).min(1),
  since: Day,
  requirements: z.array(StatedRequirement),
  missing: z.int().describe('How many requirements are not met.'),
});
export type StatedMember = z.infer<typeof StatedMember>;

/** 培训情况说明 as it was frozen: who was on the team on a day, and what each held, as far as was known at an instant. */
export const StatementContent = z.strictObject({
  code: z.string().regex(/^ST(-[0-9A-Z]{4}){3}$/),
  basis: ClauseId,
  institution: z.strictObject({ nameZh: z.string(), nameEn: z.string(), isDemo: z.boolean() }),
  project: z.strictObject({ id: z.string(), number: z.string(), title: z.string(), funder: z.string().nullable() }),
  asOf: Day,
  knownAt: z.iso.datetime(),
  members: z.array(StatedMember).min(1),
});
export type StatementContent = z.infer<typeof StatementContent>;

/** The statement as a machine reads it: what was frozen, the digest that is printed on it, and the signature over it. */
export const Statement = z.strictObject({
  content: StatementContent,
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the content in canonical form (RFC 8785).'),
  jws: z.string().describe('A compact JWS whose payload is the content in canonical form; `typ` is minglun-statement+json.'),
});
export type Statement = z.infer<typeof Statement>;

/** What anybody who holds the code may know: whether the text is as it was frozen, and of the people only masked names. */
export const StatementStatus = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.enum(['unaltered', 'altered']),
    code: z.string(),
    digest: z.string(),
    institution: StatementContent.shape.institution,
    projectNumber: z.string(),
    asOf: Day,
    frozenOn: Day,
    members: z.array(z.strictObject({ holder: z.string(), roles: StatedMember.shape.roles, missing: z.int() })),
  }),
  z.strictObject({ status: z.literal('unknown'), code: z.string(), why: z.enum([...codeFaults, 'not_issued']) }),
]);
export type StatementStatus = z.infer<typeof StatementStatus>;

/** Nobody is on the team that day, so there is nothing to state. */
export type NoTeam = { code: 'projects.no_team'; field: 'asOf'; asOf: string };
