import type { Tx } from '#db/client.ts';
import { certificationEvent } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { revokedOn, supersededOn } from '#domain/certification/period.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import { readCertificateSerial } from '#domain/certification/serial.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type Certificate, certificateBy } from '#queries/certification/certificates-of.ts';

export type ChangeRefusal = Forbidden | NotFound | CertificationRefusal;

/** A certificate that still stands, for an officer of its institution who is not its holder. */
export const certificateToChange = async (tx: Tx, typed: string, actor: Actor): Promise<Outcome<Certificate, ChangeRefusal>> => {
  const serial = readCertificateSerial(typed);
  const found = serial === undefined ? undefined : await certificateBy(tx, { serial });
  if (!found) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'certifications.issue', { institutionId: found.institutionId }))
    return refused({ code: 'auth.forbidden', permission: 'certifications.issue' });
  if (actor.kind === 'person' && actor.personId === found.personId) return refused({ code: 'certification.own_case' });
  const ended = revokedOn(found.period) !== null || supersededOn(found.period) !== null;
  return ended ? refused({ code: 'certification.not_standing' }) : granted(found);
};

type Happened = Pick<typeof certificationEvent.$inferInsert, 'kind' | 'onDay' | 'untilDay' | 'reason' | 'words' | 'bySerial'>;

/** Writes down what happened to a certificate; nothing of the certificate itself is touched. */
export const stateEvent = (tx: Tx, certificationId: string, happened: Happened, { actor, now }: { actor: Actor; now: Date }) =>
  tx.insert(certificationEvent).values({ id: crypto.randomUUID(), certificationId, ...happened, statedBy: actorRef(actor), statedAt: now });
