import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, person } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Condition, Stage } from '#domain/certification/eligibility.ts';
import { stageOf } from '#domain/certification/eligibility.ts';
import { type CertificateDays, type CertificateState, daysOf, stateOn } from '#domain/certification/holding.ts';
import type { RenewalRoute } from '#domain/certification/renewal.ts';
import { readCertificateSerial } from '#domain/certification/serial.ts';
import type { Named } from '#domain/certification/shown.ts';
import type { Track } from '#domain/content/track.ts';
import type { NotFound } from '#domain/refusals.ts';
import { inForce } from '#domain/shared/dated.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { titles } from '../content/titles.ts';
import { among } from '../shared/among.ts';
import {
  type ApplicationRow,
  applicationById,
  type PracticalHeld,
  practicalAskedBy,
  practicalsOf,
  rulesOfApplication,
} from './applications-of.ts';
import { candidacyOf } from './candidacy.ts';
import { type Certificate, certificateBy } from './certificates-of.ts';
import { type Stands, standsOf } from './office-desk.ts';
import { officeOf } from './office-of.ts';
import { trackById, tracksPublished } from './tracks-published.ts';

type Home = { nameZh: string; nameEn: string };
export type ApplicationPage = {
  application: ApplicationRow;
  candidate: string;
  home: Home;
  track: Track;
  conditions: Condition[];
  stage: Stage;
  route: RenewalRoute | 'first';
  practicals: (PracticalHeld & { names: Record<string, string> })[];
  asksPractical: boolean;
  stands: Stands;
  office: 'one' | 'two';
  names: Named;
  mayIssue: boolean;
};

const homeOf = async (db: Reader, id: string): Promise<Home> => {
  const [home] = await db.select().from(institution).where(eq(institution.id, id));
  if (!home) throw new Error(`There is no institution ${id}, though something points at it.`);
  return home;
};
const nameOf = async (db: Reader, id: string) =>
  (await db.select({ name: person.name }).from(person).where(eq(person.id, id)))[0]?.name ?? '';

/** An application for an officer: every condition, the practicals, and what waits. */
export const applicationPage = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<ApplicationPage, Forbidden | NotFound>> => {
  const application = await applicationById(db, id);
  if (!application) return refused({ code: 'shared.not_found' });
  const { institutionId, personId, track: slug } = application;
  if (!may(actor, 'certifications.read', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'certifications.read' });
  const { track, rules } = await rulesOfApplication(db, application);
  const day = dayOf(now);
  const { conditions, route } = await candidacyOf(db, personId, { slug, track, rules, application, day });
  const held = (await practicalsOf(db, [application])).get(id) ?? [];
  const people = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(
      among(
        person.id,
        held.flatMap(({ assessors }) => assessors.map((one) => one.personId)),
      ),
    );
  const names = Object.fromEntries(people.map((one) => [one.id, one.name]));
  const { course, exam } = await titles(db);
  const asksPractical = (await practicalAskedBy(db, application)) !== null;
  return granted({
    ...{ application, track, conditions, route, asksPractical, stage: stageOf(conditions) },
    candidate: await nameOf(db, personId),
    home: await homeOf(db, institutionId),
    practicals: held.map((one) => ({ ...one, names })),
    stands: await standsOf(db, application),
    office: await officeOf(db, institutionId),
    names: { course, exam, track: new Map((await tracksPublished(db, day)).map((one) => [one.slug, one.track.title])) },
    mayIssue: may(actor, 'certifications.issue', { institutionId }) && !(actor.kind === 'person' && actor.personId === personId),
  });
};

export type CertificatePage = { certificate: Certificate; home: Home; state: CertificateState; days: CertificateDays; mayIssue: boolean };

/** A certificate for an officer, with what happened to it. */
export const certificatePage = async (
  db: Reader,
  typed: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<CertificatePage, Forbidden | NotFound>> => {
  const serial = readCertificateSerial(typed);
  const certificate = serial === undefined ? undefined : await certificateBy(db, { serial });
  if (!certificate) return refused({ code: 'shared.not_found' });
  const { institutionId, personId } = certificate;
  if (!may(actor, 'certifications.read', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'certifications.read' });
  const { rules: history } = await trackById(db, certificate.editionId);
  const rules = inForce(history, dayOf(certificate.issuedAt)) ?? history[0]?.value;
  if (!rules) throw new Error(`The track of ${certificate.serial} has no rules.`);
  return granted({
    certificate,
    home: await homeOf(db, institutionId),
    state: stateOn(certificate.period, rules, dayOf(now)),
    days: daysOf(certificate.period, rules),
    mayIssue: may(actor, 'certifications.issue', { institutionId }) && !(actor.kind === 'person' && actor.personId === personId),
  });
};
