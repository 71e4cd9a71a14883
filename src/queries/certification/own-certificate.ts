import type { Reader } from '#db/client.ts';
import { type CertificateDays, type CertificateState, daysOf, stateOn } from '#domain/certification/holding.ts';
import { inForce } from '#domain/shared/dated.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type Certificate, certificateBy } from './certificates-of.ts';
import { trackById } from './tracks-published.ts';

export type OwnCertificate = { certificate: Certificate; state: CertificateState; days: CertificateDays };

/** A certificate for its holder, as it stands on a day by the rules it was issued under; undefined for anybody else. */
export const ownCertificate = async (db: Reader, personId: string, serial: string, day: PlainDate): Promise<OwnCertificate | undefined> => {
  const certificate = await certificateBy(db, { serial });
  if (certificate?.personId !== personId) return undefined;
  const { rules: dated } = await trackById(db, certificate.editionId);
  const rules = inForce(dated, certificate.period.issuedOn) ?? dated[0]?.value;
  if (!rules) throw new Error(`The track of the certificate ${serial} has no rules.`);
  const { period } = certificate;
  return { certificate, state: stateOn(period, rules, day), days: daysOf(period, rules) };
};
