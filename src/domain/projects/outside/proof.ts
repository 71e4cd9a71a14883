import { z } from 'zod';
import { Email, PersonName } from '../../people/person.ts';
import { orBlank } from '../../shared/blank.ts';
import { fault } from '../../shared/fault.ts';
import { isPlainDate, PlainDate } from '../../shared/plain-date.ts';
import { Slug } from '../../shared/slug.ts';
import { projectRoles } from '../project.ts';

/** What somebody from outside shows: a record of learning of this platform, or a certificate of another. */
export const proofKinds = ['record', 'certificate'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** What became of it. A record that this platform vouches for is recognised at once; a certificate waits for an administrator. */
export const proofStates = ['open', 'recognised', 'refused', 'withdrawn'] as const;
export type ProofState = (typeof proofStates)[number];

/** What a file may be. Platform defaults. */
export const proofFileLimit = { bytes: 5 * 1024 * 1024 } as const;
/** For how many days a file is kept after the decision, so that it can be questioned; and after the place on the project has ended. Platform default. */
export const proofFileDays = 30;

export const Organisation = z.string().trim().min(1).max(120);

export const NewOutsider = z.strictObject({
  projectId: z.string().min(1),
  name: PersonName,
  email: Email,
  organisation: Organisation,
  role: z.enum(projectRoles),
  startedOn: PlainDate,
  finishedOn: PlainDate.nullable(),
});
export type NewOutsider = z.infer<typeof NewOutsider>;

const Day = z.string().refine(isPlainDate, fault('not_a_day'));

export const OutsiderForm = z.object({
  name: PersonName,
  email: Email,
  organisation: Organisation,
  role: z.enum(projectRoles),
  startedOn: Day,
  finishedOn: orBlank(Day),
});
export const ResendForm = z.object({ membershipId: z.string().min(1) });
export const JoinForm = z.object({});

/** A record by its serial. */
export const RecordProofForm = z.object({ recordCourse: Slug, serial: z.string().trim().min(1).max(40) });

/** A certificate of another issuer: a file, or where it can be looked up. */
export const CertificateProofForm = z.object({
  course: Slug,
  issuer: z.string().trim().min(1).max(200),
  learntOn: Day,
  untilOn: orBlank(Day),
  reference: orBlank(z.string().trim().max(200)),
  file: z.instanceof(File).optional(),
});
export const DecideProofForm = z.object({ proofId: z.string().min(1), reason: z.string().trim().min(1).max(2000) });
export const WithdrawProofForm = z.object({ proofId: z.string().min(1) });

export type OutsideRefusal =
  | { code: 'projects.outsider_is_here'; field: 'email' }
  | { code: 'projects.proof_record_unknown'; field: 'serial' }
  | { code: 'projects.proof_record_not_valid'; field: 'serial' }
  | { code: 'projects.proof_record_other_name'; field: 'serial' }
  | { code: 'projects.proof_record_other_course'; field: 'serial' }
  | { code: 'projects.proof_record_used'; field: 'serial' }
  | { code: 'projects.proof_own_record'; field: 'serial' }
  | { code: 'projects.proof_needs_something'; field: 'reference' }
  | { code: 'projects.proof_learnt_later'; field: 'learntOn' }
  | { code: 'projects.proof_file_too_large'; field: 'file'; limit: number }
  | { code: 'projects.proof_file_kind'; field: 'file' }
  | { code: 'projects.proof_decided' };
