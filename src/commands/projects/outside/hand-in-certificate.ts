import { createHash } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { outsideProof } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { fileKindOf } from '#domain/projects/outside/file-kind.ts';
import { type OutsideRefusal, proofFileLimit } from '#domain/projects/outside/proof.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { GrantRefusal } from '#domain/requirements/grants.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { keepProofFile, removeProofFile } from '#ports/proof-files.ts';
import { placeOutside } from '#queries/projects/outside/place-outside.ts';
import { record } from '../../record.ts';

export type Certificate = {
  projectId: string;
  course: string;
  issuer: string;
  learntOn: PlainDate;
  untilOn: PlainDate | null;
  reference: string | null;
  file: Uint8Array | null;
};

type Kind = ReturnType<typeof fileKindOf> | null;
type Faulty = OutsideRefusal | GrantRefusal;

/** Everything that is wrong with what is handed in, at once. */
const faultsOf = ({ file, reference, learntOn, untilOn }: Omit<Certificate, 'projectId'>, kind: Kind, today: PlainDate): Faulty[] => {
  const faults: Faulty[] = [];
  if (file === null && reference === null) faults.push({ code: 'projects.proof_needs_something', field: 'reference' });
  if (learntOn > today) faults.push({ code: 'projects.proof_learnt_later', field: 'learntOn' });
  if (untilOn !== null && untilOn < learntOn) faults.push({ code: 'requirements.ends_before_start', field: 'untilOn', fromOn: learntOn });
  if (file !== null && file.length > proofFileLimit.bytes)
    faults.push({ code: 'projects.proof_file_too_large', field: 'file', limit: proofFileLimit.bytes / 1024 / 1024 });
  else if (kind === undefined) faults.push({ code: 'projects.proof_file_kind', field: 'file' });
  return faults;
};

/** Hands in a certificate of another issuer for what a project requires; an administrator of its institution decides whether it counts. */
export const handInCertificate = async (
  db: Database,
  { file, projectId, ...given }: Certificate,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | OutsideRefusal | GrantRefusal>> => {
  const { personId } = actor;
  const place = await placeOutside(db, { personId, projectId }, dayOf(now));
  if (!place) return refused({ code: 'shared.not_found' });
  const kind = file === null ? null : fileKindOf(file);
  const [fault, ...also] = faultsOf({ file, ...given }, kind, dayOf(now));
  if (fault) return refusedTogether(fault, also);

  const id = crypto.randomUUID();
  if (file !== null) await keepProofFile(id, file);
  try {
    await db.transaction(async (tx) => {
      await tx.insert(outsideProof).values({
        id,
        personId,
        institutionId: place.institutionId,
        projectId,
        kind: 'certificate',
        ...given,
        fileKind: kind ?? null,
        fileDigest: file === null ? null : createHash('sha256').update(file).digest('hex'),
        fileSize: file?.length ?? null,
        handedInAt: now,
        state: 'open',
      });
      const data = { proofId: id, projectId, proof: 'certificate' as const, course: given.course };
      await record(tx, actor, now, [{ type: 'projects.proof_handed_in', about: personId, institutionId: place.institutionId, data }]);
    });
  } catch (error) {
    await removeProofFile(id);
    throw error;
  }
  return granted(id);
};
