import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  certification,
  committee,
  committeeInvitation,
  committeeMeeting,
  consultationStatement,
  expertQuestion,
  hearing,
  institution,
  poolApplicant,
  publicConcern,
  publicConsultation,
} from '#db/schema/index.ts';
import { lastDay } from '#domain/certification/period.ts';
import { registrationStanding } from '#domain/committees/registration.ts';
import { type ErrandToTell, errandKey, readErrandKey } from '#domain/notifications/errands.ts';
import type { Notice } from '#domain/notifications/notice.ts';
import type { NoticeShown } from '#domain/notifications/shown.ts';
import { concernPassedBy } from '#domain/participation/concern.ts';
import { hearingRecordBy, hearingReplyBy } from '#domain/participation/hearing.ts';
import { decideBy } from '#domain/participation/moderation.ts';
import { reportBy } from '#domain/participation/phase.ts';
import { judgeApplicantBy } from '#domain/participation/pool.ts';
import { reportDueOn } from '#domain/reporting/pack/pack.ts';
import { certificateBy } from '../certification/certificates-of.ts';
import { among } from '../shared/among.ts';

type Detail = [string, Omit<NoticeShown, keyof Notice>];
const bare = { duty: null, settledOn: null, review: null } as const;
const bilingual = ({ nameZh, nameEn }: { nameZh: string; nameEn: string | null }) => ({ 'zh-CN': nameZh, en: nameEn ?? nameZh });

/** What the words of errands need: the meeting, the certificate, the committee, the question put to the public. */
export const shownErrands = async (db: Reader, subjects: readonly string[]): Promise<Detail[]> => {
  const keys = subjects.flatMap((key) => {
    const read = readErrandKey(key);
    return read ? [{ key, ...read }] : [];
  });
  const ids = (is: ErrandToTell['is']) => keys.filter((one) => one.is === is).map(({ id }) => id);
  const keyOf = (id: string) => keys.find((one) => one.id === id)?.key ?? '';
  if (keys.length === 0) return [];
  const meetings = await db
    .select({ id: committeeInvitation.id, title: committeeMeeting.title, startsAt: committeeMeeting.startsAt, committee })
    .from(committeeInvitation)
    .innerJoin(committeeMeeting, eq(committeeMeeting.id, committeeInvitation.meetingId))
    .innerJoin(committee, eq(committee.id, committeeMeeting.committeeId))
    .where(among(committeeInvitation.id, ids('meeting')));
  const serials = await db
    .select({ serial: certification.serial })
    .from(certification)
    .where(among(certification.serial, ids('certificate')));
  const committees = await db
    .select()
    .from(committee)
    .where(among(committee.id, ids('registration')));
  const reports = ids('report').map((id) => {
    const [institutionId = '', year = ''] = id.split('/');
    return { id, institutionId, year: Number(year) };
  });
  const homes = await db
    .select({ id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn })
    .from(institution)
    .where(
      among(
        institution.id,
        reports.map(({ institutionId }) => institutionId),
      ),
    );
  const hearings = await db
    .select()
    .from(hearing)
    .where(among(hearing.id, [...ids('hearing'), ...ids('held')]));
  const consultations = await db
    .select()
    .from(publicConsultation)
    .where(among(publicConsultation.id, ids('consultation')));
  const questions = await db
    .select({ id: expertQuestion.id, receipt: expertQuestion.receipt, dueOn: expertQuestion.answerBy })
    .from(expertQuestion)
    .where(among(expertQuestion.id, ids('question')));
  const concerns = await db
    .select({ id: publicConcern.id, receipt: publicConcern.receipt, raisedOn: publicConcern.raisedOn })
    .from(publicConcern)
    .where(among(publicConcern.id, ids('concern')));
  const statements = await db
    .select({
      id: consultationStatement.id,
      question: publicConsultation.question,
      questionEn: publicConsultation.questionEn,
      createdAt: consultationStatement.createdAt,
      appealedAt: consultationStatement.appealedAt,
    })
    .from(consultationStatement)
    .innerJoin(publicConsultation, eq(publicConsultation.id, consultationStatement.consultationId))
    .where(among(consultationStatement.id, [...ids('statement'), ...ids('appeal')]));
  const applicants = await db
    .select({ id: poolApplicant.id, receipt: poolApplicant.receipt, appliedOn: poolApplicant.appliedOn })
    .from(poolApplicant)
    .where(among(poolApplicant.id, ids('applicant')));
  const certificates = await Promise.all(serials.map((one) => certificateBy(db, one)));
  return [
    ...meetings.map(
      ({ id, title, startsAt, committee: by }): Detail => [
        keyOf(id),
        { ...bare, title: { 'zh-CN': title, en: title }, errand: { is: 'meeting', startsAt, committee: bilingual(by) } },
      ],
    ),
    ...certificates.flatMap((one): Detail[] =>
      one
        ? [
            [
              keyOf(one.serial),
              {
                ...bare,
                title: { 'zh-CN': one.titleZh, en: one.titleEn },
                errand: { is: 'certificate', serial: one.serial, until: lastDay(one.period) },
              },
            ],
          ]
        : [],
    ),
    ...reports.flatMap(({ id, institutionId, year }): Detail[] =>
      homes
        .filter((home) => home.id === institutionId)
        .map(
          (home): Detail => [
            keyOf(id),
            { ...bare, title: bilingual(home), errand: { is: 'report', institutionId, year, dueOn: reportDueOn(year) } },
          ],
        ),
    ),
    ...hearings.flatMap(({ id, title, titleEn, endsAt, recordedOn }): Detail[] => {
      const named = { ...bare, title: { 'zh-CN': title, en: titleEn ?? title } };
      const held: Detail = [errandKey('held', id), { ...named, errand: { is: 'held', asked: id, dueOn: hearingRecordBy(endsAt) } }];
      if (recordedOn === null) return [held];
      return [held, [errandKey('hearing', id), { ...named, errand: { is: 'hearing', asked: id, dueOn: hearingReplyBy(recordedOn) } }]];
    }),
    ...consultations.map(
      ({ id, question, questionEn, closesOn }): Detail => [
        keyOf(id),
        {
          ...bare,
          title: { 'zh-CN': question, en: questionEn ?? question },
          errand: { is: 'consultation', asked: id, dueOn: reportBy({ closesOn }) },
        },
      ],
    ),
    ...questions.map(
      ({ id, receipt, dueOn }): Detail => [
        errandKey('question', id),
        { ...bare, title: { 'zh-CN': receipt, en: receipt }, errand: { is: 'question', asked: id, dueOn } },
      ],
    ),
    ...concerns.map(
      ({ id, receipt, raisedOn }): Detail => [
        errandKey('concern', id),
        { ...bare, title: { 'zh-CN': receipt, en: receipt }, errand: { is: 'concern', asked: id, dueOn: concernPassedBy(raisedOn) } },
      ],
    ),
    ...statements.flatMap(({ id, question, questionEn, createdAt, appealedAt }): Detail[] => {
      const title = { 'zh-CN': question, en: questionEn ?? question };
      const shown = (is: 'statement' | 'appeal', at: Date): Detail => [
        errandKey(is, id),
        { ...bare, title, errand: { is, asked: id, dueOn: decideBy(at) } },
      ];
      return [shown('statement', createdAt), ...(appealedAt === null ? [] : [shown('appeal', appealedAt)])];
    }),
    ...applicants.map(
      ({ id, receipt, appliedOn }): Detail => [
        errandKey('applicant', id),
        { ...bare, title: { 'zh-CN': receipt, en: receipt }, errand: { is: 'applicant', asked: id, dueOn: judgeApplicantBy(appliedOn) } },
      ],
    ),
    ...committees.map((one): Detail => {
      const { dueOn } = registrationStanding({ foundedOn: one.foundedOn, entries: [], changes: [] }, one.foundedOn);
      return [keyOf(one.id), { ...bare, title: bilingual(one), errand: { is: 'registration', committeeId: one.id, dueOn } }];
    }),
  ];
};
