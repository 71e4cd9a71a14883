import { and, inArray, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tx } from '#db/client.ts';
import type { privacy } from '#db/privacy.ts';
import {
  account,
  badgeClaim,
  calendarFeed,
  certification,
  certificationApplication,
  certificationPractical,
  committeeFeed,
  committeeParticulars,
  committeeSeat,
  credential,
  enrolment,
  hoursClaim,
  identifier,
  invitation,
  invitationErrand,
  measureRespondent,
  messagePreference,
  nameReveal,
  noticeRead,
  outsideProof,
  pastRow,
  person,
  projectImportRow,
  recordOfLearning,
  refreshAnswer,
  refreshSitting,
  reply,
  replyDraft,
  requirementStatus,
  roleGrant,
  rosterRow,
  session,
  trainer,
  worksheet,
} from '#db/schema/index.ts';
import { erasedName } from '#domain/people/erasure.ts';

type Whom = { people: string[]; now: Date };
type Eraser = (tx: Tx, whom: Whom) => Promise<unknown[]>;
type Registered = typeof privacy;
/** Every table of which the register says that rows are deleted or emptied. One without an eraser does not compile. */
export type Erased = {
  [K in keyof Registered]: Registered[K] extends { erase: 'delete' | 'empty' } ? K : never;
}[keyof Registered];

// A row of an import names its person only in what was planned for it.
const plannedFor = (did: SQLiteColumn, people: string[]): SQL | undefined => or(...people.map((id) => like(did, `%${id}%`)));

/** What erasing some records of a person does to each table, in an order that no reference forbids. Each returns a row for every row it touched. */
export const erasers = {
  session: (tx, { people }) =>
    tx
      .delete(session)
      .where(inArray(session.userId, tx.select({ id: account.id }).from(account).where(inArray(account.personId, people))))
      .returning({ id: session.id }),
  account: (tx, { people }) => tx.delete(account).where(inArray(account.personId, people)).returning({ id: account.id }),
  invitation: (tx, { people }) => tx.delete(invitation).where(inArray(invitation.personId, people)).returning({ id: invitation.personId }),
  invitationErrand: (tx, { people }) =>
    tx.delete(invitationErrand).where(inArray(invitationErrand.personId, people)).returning({ id: invitationErrand.personId }),
  identifier: (tx, { people }) => tx.delete(identifier).where(inArray(identifier.personId, people)).returning({ id: identifier.id }),
  calendarFeed: (tx, { people }) =>
    tx.delete(calendarFeed).where(inArray(calendarFeed.personId, people)).returning({ id: calendarFeed.personId }),
  enrolment: (tx, { people }) => tx.delete(enrolment).where(inArray(enrolment.personId, people)).returning({ id: enrolment.personId }),
  refreshAnswer: (tx, { people }) =>
    tx
      .delete(refreshAnswer)
      .where(
        inArray(
          refreshAnswer.sittingId,
          tx.select({ id: refreshSitting.id }).from(refreshSitting).where(inArray(refreshSitting.personId, people)),
        ),
      )
      .returning({ id: refreshAnswer.id }),
  refreshSitting: (tx, { people }) =>
    tx.delete(refreshSitting).where(inArray(refreshSitting.personId, people)).returning({ id: refreshSitting.id }),
  messagePreference: (tx, { people }) =>
    tx.delete(messagePreference).where(inArray(messagePreference.personId, people)).returning({ id: messagePreference.personId }),
  noticeRead: (tx, { people }) => tx.delete(noticeRead).where(inArray(noticeRead.personId, people)).returning({ id: noticeRead.personId }),
  worksheet: (tx, { people }) => tx.delete(worksheet).where(inArray(worksheet.personId, people)).returning({ id: worksheet.personId }),
  replyDraft: (tx, { people }) => tx.delete(replyDraft).where(inArray(replyDraft.personId, people)).returning({ id: replyDraft.personId }),
  requirementStatus: (tx, { people }) =>
    tx.delete(requirementStatus).where(inArray(requirementStatus.personId, people)).returning({ id: requirementStatus.personId }),
  rosterRow: (tx, { people }) => tx.delete(rosterRow).where(plannedFor(rosterRow.did, people)).returning({ id: rosterRow.line }),
  projectImportRow: (tx, { people }) =>
    tx.delete(projectImportRow).where(plannedFor(projectImportRow.did, people)).returning({ id: projectImportRow.line }),
  pastRow: (tx, { people }) =>
    tx.update(pastRow).set({ cells: {}, parsed: null }).where(inArray(pastRow.personId, people)).returning({ id: pastRow.line }),
  reply: (tx, { people }) => tx.update(reply).set({ words: '' }).where(inArray(reply.personId, people)).returning({ id: reply.id }),
  roleGrant: (tx, { people, now }) =>
    tx
      .update(roleGrant)
      .set({ revokedAt: now })
      .where(and(inArray(roleGrant.personId, people), isNull(roleGrant.revokedAt)))
      .returning({ id: roleGrant.id }),
  measureRespondent: (tx, { people }) =>
    tx
      .update(measureRespondent)
      .set({ personId: null })
      .where(inArray(measureRespondent.personId, people))
      .returning({ id: measureRespondent.id }),
  outsideProof: (tx, { people, now }) =>
    tx
      .update(outsideProof)
      .set({ reference: null, fileDeletedAt: sql`coalesce(${outsideProof.fileDeletedAt}, ${now.toISOString()})` })
      .where(inArray(outsideProof.personId, people))
      .returning({ id: outsideProof.id }),
  nameReveal: (tx, { people }) => tx.delete(nameReveal).where(inArray(nameReveal.personId, people)).returning({ id: nameReveal.id }),
  badgeClaim: (tx, { people, now }) =>
    tx
      .update(badgeClaim)
      .set({
        badge: sql`json_set(${badgeClaim.badge}, '$.holderName', null)`,
        document: null,
        state: sql`case when ${badgeClaim.state} = 'open' then 'withdrawn' else ${badgeClaim.state} end`,
        decidedAt: sql`coalesce(${badgeClaim.decidedAt}, ${now.toISOString()})`,
      })
      .where(inArray(badgeClaim.personId, people))
      .returning({ id: badgeClaim.id }),
  credential: (tx, { people }) =>
    tx.update(credential).set({ json: null }).where(inArray(credential.personId, people)).returning({ id: credential.serial }),
  hoursClaim: (tx, { people }) =>
    tx.update(hoursClaim).set({ reference: null }).where(inArray(hoursClaim.personId, people)).returning({ id: hoursClaim.id }),
  trainer: (tx, { people }) =>
    tx
      .update(trainer)
      .set({ name: erasedName, organisation: null, qualification: erasedName })
      .where(inArray(trainer.personId, people))
      .returning({ id: trainer.id }),
  recordOfLearning: (tx, { people }) =>
    tx
      .update(recordOfLearning)
      .set({ holderName: erasedName })
      .where(inArray(recordOfLearning.personId, people))
      .returning({ id: recordOfLearning.id }),
  certification: (tx, { people }) =>
    tx
      .update(certification)
      .set({ holderName: erasedName })
      .where(inArray(certification.personId, people))
      .returning({ id: certification.id }),
  certificationPractical: (tx, { people }) =>
    tx
      .update(certificationPractical)
      .set({ opinion: '' })
      .where(
        and(
          isNotNull(certificationPractical.opinion),
          inArray(
            certificationPractical.applicationId,
            tx
              .select({ id: certificationApplication.id })
              .from(certificationApplication)
              .where(inArray(certificationApplication.personId, people)),
          ),
        ),
      )
      .returning({ id: certificationPractical.id }),
  committeeFeed: (tx, { people }) =>
    tx.delete(committeeFeed).where(inArray(committeeFeed.personId, people)).returning({ id: committeeFeed.id }),
  committeeParticulars: (tx, { people }) =>
    tx
      .update(committeeParticulars)
      .set({ sex: null, speciality: null })
      .where(
        inArray(
          committeeParticulars.seatId,
          tx.select({ id: committeeSeat.id }).from(committeeSeat).where(inArray(committeeSeat.personId, people)),
        ),
      )
      .returning({ id: committeeParticulars.id }),
  person: (tx, { people, now }) =>
    tx
      .update(person)
      .set({ name: erasedName, pinyin: '', initials: '', sortKey: '', email: null, erasedAt: now })
      .where(inArray(person.id, people))
      .returning({ id: person.id }),
} as const satisfies Record<Erased, Eraser>;
