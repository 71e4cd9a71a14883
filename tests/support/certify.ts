import { fileURLToPath } from 'node:url';
import { applyForCertificate } from '#commands/certification/apply-for-certificate.ts';
import { arrangePractical } from '#commands/certification/arrange-practical.ts';
import { enrolInTrack } from '#commands/certification/enrol-in-track.ts';
import { handInOpinion } from '#commands/certification/hand-in-opinion.ts';
import { issueCertificate } from '#commands/certification/issue-certificate.ts';
import { markPractical } from '#commands/certification/mark-practical.ts';
import { publishTracks } from '#commands/certification/publish-tracks.ts';
import { attempt, edition } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { readLibrary } from '#domain/content/library.ts';
import type { Track, TrackRules } from '#domain/content/track.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { readContentFiles } from '#ports/content-files.ts';
import type { Campus } from './campus.ts';

export type PersonActor = Extract<Actor, { kind: 'person' }>;
const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));

/** The general track as it is published, but for courses and an exam that every test database has, and in force for long. */
export const testTrack = (change: Partial<TrackRules> = {}): Track => {
  const { member } = library.tracks;
  const rules = member?.rules[0]?.value;
  if (!member || !rules) throw new Error('There is no general track.');
  const { exam: _, ...renewal } = rules.renewal;
  const value = { ...rules, renewal, courses: [{ course: 'gen-101' }, { course: 'ri-101' }], minutes: 120, exam: 'ri-101', ...change };
  return { ...member, rules: [{ from: '2020-01-01', source: 'platform default', value }] };
};

/** A campus where one can be certified: a track, two officers, three assessors. */
export const certifying = async (made: Campus, tracks: Record<string, Track> = { member: testTrack() }) => {
  const { db, now, institutionId } = made;
  await publishTracks(db, { tracks }, new Date('2020-01-01T00:00:00Z'));
  const longAgo = { startedOn: '2019-01-01' };
  const admitted = async (name: string, staffNumber: string) =>
    made.admit(name, '医学部', { ...longAgo, staffNumber }, startOfDay('2019-01-01'));
  const officer = made.as(await admitted('甲官', 'C1'), 'certification_officer');
  const second = made.as(await admitted('乙官', 'C2'), 'certification_officer');
  const assessors: PersonActor[] = [];
  for (const n of [1, 2, 3]) assessors.push(made.as(await admitted(`评${n}`, `A${n}`), 'learner'));
  const member = made.as(await admitted('委员', 'M1'), 'learner');

  const pass = async (personId: string, exam: string, day: string) => {
    const editions = await db.select().from(edition);
    const editionId = editions.find((one) => one.kind === 'exam' && one.slug === exam)?.id ?? '';
    const at = startOfDay(day);
    const paper = { seed: 1, questions: [] };
    const closed = { closedAt: at, closedBy: 'learner' as const, result: 'passed' as const, points: 20, objectives: [] };
    const id = crypto.randomUUID();
    await db.insert(attempt).values({ id, personId, examSlug: exam, editionId, paper, startedAt: at, closesAt: at, ...closed });
    return id;
  };
  const learn = async (personId: string, day: string) => {
    for (const course of ['gen-101', 'ri-101']) await made.complete(personId, course, day);
    await pass(personId, 'ri-101', day);
  };
  const enrol = (actor: PersonActor, at = now, track = 'member') =>
    enrolInTrack(db, { track, institutionId, options: [] }, { actor, now: at });
  const arrange = (applicationId: string, at = now, numbers: [string, string] = ['A1', 'A2']) =>
    arrangePractical(db, { applicationId, brief: '卷宗一', first: numbers[0], second: numbers[1] }, { actor: officer, now: at });
  const scores = (total: number) => {
    const rubric = ['facts', 'risk', 'consent', 'reasons', 'usable'];
    return Object.fromEntries(rubric.map((id, i) => [id, Math.min(4, Math.max(0, total - 4 * i))]));
  };
  const mark = (practicalId: string, n: 0 | 1 | 2, total: number, at = now) =>
    markPractical(db, { practicalId, scores: scores(total), remarks: '有理有据' }, { actor: assessors[n] as PersonActor, now: at });

  /** From enrolment to issue, everything on one day. Returns the serial. */
  const certify = async (actor: PersonActor, at = now) => {
    const id = value(await enrol(actor, at));
    value(await applyForCertificate(db, id, { actor, now: at }));
    const practical = value(await arrange(id, at));
    value(await handInOpinion(db, { applicationId: id, opinion: '建议修改后批准。' }, { actor, now: at }));
    value(await mark(practical, 0, 17, at));
    value(await mark(practical, 1, 16, at));
    const signed = value(await issueCertificate(db, id, { actor: officer, now: at }));
    if (signed.is !== 'issued') throw new Error('It was only proposed.');
    return signed.serial;
  };
  return { ...made, officer, second, assessors, member, pass, learn, enrol, arrange, mark, certify };
};

/** What was granted; a refusal is a fault of the test. */
export const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
