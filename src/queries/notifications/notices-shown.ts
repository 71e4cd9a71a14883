import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { angoffJudge, angoffPanel, appeal, attempt, institution, obligation, project, recordOfLearning } from '#db/schema/index.ts';
import { type Notice, readJudgeKey, readProofsKey, readRefreshKey } from '#domain/notifications/notice.ts';
import type { NoticeShown } from '#domain/notifications/shown.ts';
import { readReviewKey } from '#domain/projects/review-duties.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { editionById, newestEdition } from '../content/editions.ts';
import { titles } from '../content/titles.ts';
import { shownErrands } from './errands-shown.ts';
import { type GraceNow, graceNow } from './grace-now.ts';

const shownObligation = async (
  db: Reader,
  row: typeof obligation.$inferSelect,
  grace: GraceNow | undefined,
): Promise<Omit<NoticeShown, keyof Notice>> => {
  const { snapshot } = await editionById(db, 'policy', row.editionId);
  const rule = snapshot.edition.requirements.find(({ id }) => id === row.requirement);
  const course = row.course === null ? 'reply' : (await newestEdition(db, 'course', row.course))?.snapshot.course;
  if (!rule || !course) throw new Error(`Obligation ${row.id} points at a requirement or a course that was never published.`);
  if (row.settledAt !== null) return { title: rule.title, duty: null, settledOn: dayOf(row.settledAt), review: null };
  return { title: rule.title, duty: { course, dueOn: row.dueOn, why: rule.why, ...(grace && { grace }) }, settledOn: null, review: null };
};

const shownReviews = async (db: Reader, subjects: readonly string[]): Promise<[string, Omit<NoticeShown, keyof Notice>][]> => {
  const asked = subjects.flatMap((key) => {
    const read = readReviewKey(key);
    return read ? [{ key, ...read }] : [];
  });
  const rows = await db
    .select({ id: project.id, number: project.number, title: project.title, titleEn: project.titleEn })
    .from(project)
    .where(
      inArray(
        project.id,
        asked.map(({ projectId }) => projectId),
      ),
    );
  return asked.flatMap(({ key, duty, projectId, dueOn }) => {
    const on = rows.find(({ id }) => id === projectId);
    if (!on) return [];
    const review = { duty, projectId, number: on.number, dueOn };
    return [[key, { title: { 'zh-CN': on.title, en: on.titleEn ?? on.title }, duty: null, settledOn: null, review }]];
  });
};

const shownProofs = async (db: Reader, subjects: readonly string[]): Promise<[string, Omit<NoticeShown, keyof Notice>][]> => {
  const waiting = subjects.flatMap((key) => {
    const proofs = readProofsKey(key);
    return proofs ? [{ key, proofs }] : [];
  });
  const ids = waiting.map(({ proofs }) => proofs.institutionId);
  const names = ids.length === 0 ? [] : await db.select().from(institution).where(inArray(institution.id, ids));
  return waiting.flatMap(({ key, proofs }) => {
    const at = names.find(({ id }) => id === proofs.institutionId);
    if (!at) return [];
    return [[key, { title: { 'zh-CN': at.nameZh, en: at.nameEn ?? at.nameZh }, duty: null, settledOn: null, review: null, proofs }]];
  });
};

const shownAppeals = async (db: Reader, subjects: readonly string[]): Promise<[string, Omit<NoticeShown, keyof Notice>][]> => {
  const rows = await db
    .select({ id: appeal.id, decision: appeal.decision, attemptId: appeal.attemptId, exam: attempt.examSlug })
    .from(appeal)
    .innerJoin(attempt, eq(attempt.id, appeal.attemptId))
    .where(inArray(appeal.id, [...subjects]));
  const exams = rows.length > 0 ? (await titles(db)).exam : new Map();
  return rows.flatMap(({ id, decision, attemptId, exam }) => {
    if (decision === null) return [];
    const title = exams.get(exam) ?? { 'zh-CN': exam, en: exam };
    return [[id, { title, duty: null, settledOn: null, review: null, appeal: { decision, exam, attemptId } }]];
  });
};

const shownJudging = async (db: Reader, subjects: readonly string[]): Promise<[string, Omit<NoticeShown, keyof Notice>][]> => {
  const seats = subjects.flatMap((key) => {
    const seat = readJudgeKey(key);
    return seat ? [{ key, seat }] : [];
  });
  if (seats.length === 0) return [];
  const rows = await db
    .select({ id: angoffJudge.id, panel: angoffPanel.id, exam: angoffPanel.examSlug })
    .from(angoffJudge)
    .innerJoin(angoffPanel, eq(angoffPanel.id, angoffJudge.panelId))
    .where(
      inArray(
        angoffJudge.id,
        seats.map(({ seat }) => seat),
      ),
    );
  const exams = (await titles(db)).exam;
  return seats.flatMap(({ key, seat }) => {
    const row = rows.find(({ id }) => id === seat);
    if (!row) return [];
    const title = exams.get(row.exam) ?? { 'zh-CN': row.exam, en: row.exam };
    return [[key, { title, duty: null, settledOn: null, review: null, panel: row.panel }]];
  });
};

const shownPapers = async (db: Reader, subjects: readonly string[]): Promise<[string, Omit<NoticeShown, keyof Notice>][]> => {
  const rows = await db
    .select({ id: attempt.id, exam: attempt.examSlug })
    .from(attempt)
    .where(inArray(attempt.id, [...subjects]));
  const exams = rows.length > 0 ? (await titles(db)).exam : new Map();
  return rows.map(({ id, exam }) => [
    id,
    { title: exams.get(exam) ?? { 'zh-CN': exam, en: exam }, duty: null, settledOn: null, review: null, paper: { exam } },
  ]);
};

/** These notices with what their words need. `today`: what has run out is told as it stands on that day. */
export const noticesShown = async (db: Reader, notices: readonly Notice[], today?: PlainDate): Promise<NoticeShown[]> => {
  const subjects = notices.map(({ subject }) => subject);
  const obligations = await db.select().from(obligation).where(inArray(obligation.id, subjects));
  const records = await db.select().from(recordOfLearning).where(inArray(recordOfLearning.serial, subjects));
  const details = new Map<string, Omit<NoticeShown, keyof Notice>>();
  const grace = today === undefined ? new Map<string, GraceNow>() : await graceNow(db, obligations, today);
  for (const row of obligations) details.set(row.id, await shownObligation(db, row, grace.get(row.id)));
  for (const { serial, courseTitleZh, courseTitleEn } of records)
    details.set(serial, { title: { 'zh-CN': courseTitleZh, en: courseTitleEn }, duty: null, settledOn: null, review: null });
  for (const [key, detail] of await shownReviews(db, subjects)) details.set(key, detail);
  for (const key of subjects) {
    const refresh = readRefreshKey(key);
    const course = refresh === undefined ? undefined : (await newestEdition(db, 'course', refresh))?.snapshot.course;
    if (refresh !== undefined && course) details.set(key, { title: course.title, duty: null, settledOn: null, review: null, refresh });
  }
  for (const [key, detail] of await shownAppeals(db, subjects)) details.set(key, detail);
  for (const [key, detail] of await shownJudging(db, subjects)) details.set(key, detail);
  for (const [key, detail] of await shownPapers(db, subjects)) details.set(key, detail);
  for (const [key, detail] of await shownProofs(db, subjects)) details.set(key, detail);
  for (const [key, detail] of await shownErrands(db, subjects)) details.set(key, detail);
  return notices.flatMap((notice) => {
    const detail = details.get(notice.subject);
    return detail ? [{ ...notice, ...detail }] : [];
  });
};
