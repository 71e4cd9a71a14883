import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certification, certificationAppeal, certificationApplication, institution, person } from '#db/schema/index.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import type { Office } from '#domain/certification/application.ts';
import { type CertificateState, stateOn } from '#domain/certification/holding.ts';
import { inForce } from '#domain/shared/dated.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';
import { type ApplicationRow, practicalAskedBy, practicalsOf } from './applications-of.ts';
import { certificatesOf } from './certificates-of.ts';
import { officeOf } from './office-of.ts';
import { tracksPublished } from './tracks-published.ts';

/** What an application waits for. */
export type Stands = 'to_arrange' | 'practical' | 'third' | 'failed' | 'to_issue' | 'proposed';
type Titled = { 'zh-CN': string; en: string };
export type DeskApplication = { id: string; candidate: string; title: Titled; appliedAt: Date; stands: Stands };
export type DeskCertificate = { serial: string; holder: string; title: Titled; until: PlainDate; state: CertificateState };
export type DeskAppeal = { id: string; person: string; words: string; answerBy: PlainDate };
export type OfficeDesk = {
  institutions: { id: string; nameZh: string; nameEn: string; office: Office }[];
  applications: DeskApplication[];
  appeals: DeskAppeal[];
  certificates: DeskCertificate[];
};

export const standsOf = async (db: Reader, application: ApplicationRow): Promise<Stands> => {
  if (application.proposedAt !== null) return 'proposed';
  if ((await practicalAskedBy(db, application)) === null) return 'to_issue';
  const last = (await practicalsOf(db, [application])).get(application.id)?.at(-1);
  if (!last) return 'to_arrange';
  if (last.agreement.state === 'waiting') return 'practical';
  if (last.agreement.state === 'third') return last.assessors.length > 2 ? 'practical' : 'third';
  return last.agreement.result === 'passed' ? 'to_issue' : 'failed';
};

/** The institutions for whose certificates somebody may look. */
export const officesOf = async (db: Reader, actor: Actor) => {
  const places = placesWhere(actor, 'certifications.read');
  const rows = await db.select().from(institution).orderBy(asc(institution.slug));
  return places === 'everywhere'
    ? rows
    : rows.filter(({ id }) => places.some((place) => place.institutionId === id && place.unitId === null));
};

/** What waits at the desk of a certification office, and the certificates it issued, latest first. */
export const officeDesk = async (db: Reader, actor: Actor, now: Date): Promise<OfficeDesk> => {
  const day = dayOf(now);
  const places = await officesOf(db, actor);
  const ids = places.map(({ id }) => id);
  const tracks = new Map((await tracksPublished(db, day)).map((one) => [one.slug, one]));
  const titleOf = (track: string): Titled => tracks.get(track)?.track.title ?? { 'zh-CN': track, en: track };
  const waiting = await db
    .select({ application: certificationApplication, name: person.name })
    .from(certificationApplication)
    .innerJoin(person, eq(person.id, certificationApplication.personId))
    .where(
      and(
        among(certificationApplication.institutionId, ids),
        isNull(certificationApplication.closedAt),
        isNotNull(certificationApplication.appliedAt),
      ),
    )
    .orderBy(asc(certificationApplication.appliedAt))
    .limit(500);
  const applications: DeskApplication[] = [];
  for (const { application, name } of waiting) {
    const { id, track, appliedAt, enrolledAt } = application;
    const stands = await standsOf(db, application);
    applications.push({ id, candidate: name, title: titleOf(track), appliedAt: appliedAt ?? enrolledAt, stands });
  }
  const issued = await db
    .select({ id: certification.id, personId: certification.personId, name: person.name })
    .from(certification)
    .innerJoin(person, eq(person.id, certification.personId))
    .where(among(certification.institutionId, ids))
    .orderBy(desc(certification.issuedAt))
    .limit(500);
  const certificates = await certificatesOf(db, [...new Set(issued.map(({ personId }) => personId))]);
  const shown = issued.flatMap(({ id, personId }): DeskCertificate[] => {
    const one = certificates.get(personId)?.find((certificate) => certificate.id === id);
    const track = one && tracks.get(one.track)?.track;
    const rules = track && (inForce(track.rules, day) ?? track.rules[0]?.value);
    if (!one || !rules) return [];
    const title = { 'zh-CN': one.titleZh, en: one.titleEn };
    return [{ serial: one.serial, holder: one.holderName, title, until: one.validUntil, state: stateOn(one.period, rules, day) }];
  });
  const appeals = await db
    .select({ id: certificationAppeal.id, person: person.name, words: certificationAppeal.words, answerBy: certificationAppeal.answerBy })
    .from(certificationAppeal)
    .innerJoin(person, eq(person.id, certificationAppeal.personId))
    .where(and(among(certificationAppeal.institutionId, ids), isNull(certificationAppeal.answeredAt)))
    .orderBy(asc(certificationAppeal.answerBy));
  const institutions = [];
  for (const { id, nameZh, nameEn } of places) institutions.push({ id, nameZh, nameEn, office: await officeOf(db, id) });
  return { institutions, applications, appeals, certificates: shown };
};
