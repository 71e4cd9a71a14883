import { and, eq } from 'drizzle-orm';
import { agreeToJudge } from '#commands/assessment/standards/agree-to-judge.ts';
import { inviteJudge } from '#commands/assessment/standards/invite-judge.ts';
import { movePanel } from '#commands/assessment/standards/move-panel.ts';
import { openPanel } from '#commands/assessment/standards/open-panel.ts';
import { rateItem } from '#commands/assessment/standards/rate-item.ts';
import { writeProfile } from '#commands/assessment/standards/write-profile.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import type { Database } from '#db/client.ts';
import { account, angoffJudge, angoffRating, attempt } from '#db/schema/index.ts';
import type { Background } from '#domain/assessment/standards/panel.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { morning } from './exam-world.ts';

export const gen101 = 'gen-101';
export const profile = '刚好合格的人（演示）：知道何时要报审查，会查清单，但在边界情形上常常犹豫，需要问人。';
export const eight: Background[] = ['researcher', 'researcher', 'external', 'newly_qualified', 'other', 'other', 'other', 'other'];

type Person = Extract<Actor, { kind: 'person' }>;
export const officer = (institutionId: string, personId = 'officer'): Person => ({
  kind: 'person',
  personId,
  accountId: personId,
  name: '演示',
  grants: [{ role: 'training_administrator', institutionId, unitId: null }],
});
export const approver = (personId = 'approver'): Person => ({
  kind: 'person',
  personId,
  accountId: personId,
  name: '演示',
  grants: [{ role: 'platform_administrator', institutionId: null, unitId: null }],
});

/** Writes down that somebody has passed the exam, without letting them sit it. */
export const havePassed = async (db: Database, personId: string): Promise<void> => {
  const edition = await newestEdition(db, 'exam', gen101);
  if (!edition) throw new Error('The exam is not published.');
  await db.insert(attempt).values({
    id: crypto.randomUUID(),
    personId,
    examSlug: gen101,
    editionId: edition.id,
    paper: { seed: 1, questions: [] },
    startedAt: morning,
    closesAt: morning,
    closedAt: morning,
    closedBy: 'learner',
    result: 'passed',
    objectives: [],
  });
};

type Place = { institutionId: string; unitId: string };

/** Somebody of the institution with an account who has passed the exam. */
export const qualified = async (db: Database, { institutionId, unitId }: Place, name: string): Promise<Person> => {
  const personId = await admitPerson(
    db,
    { name, email: null, staffNumber: null, institutionId, unitId, position: 'researcher', startedOn: '2026-11-20', isDemo: true },
    { actor: { kind: 'system' }, now: morning },
  );
  const accountId = crypto.randomUUID();
  await db.insert(account).values({ id: accountId, personId, email: `${accountId}@example.org`, locale: 'zh-CN', createdAt: morning });
  await havePassed(db, personId);
  return { kind: 'person', personId, accountId, name, grants: [{ role: 'learner', institutionId: null, unitId: null }] };
};

/** A panel with its judges, ready to rate in the first round. */
export const panelAtWork = async (db: Database, place: Place) => {
  const actor = officer(place.institutionId);
  const opened = await openPanel(db, { institutionId: place.institutionId, exam: gen101 }, { actor, now: morning });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const panelId = opened.value;
  await writeProfile(db, { panelId, profile }, { actor });
  const judges: Person[] = [];
  for (const [i, background] of eight.entries()) {
    const judge = await qualified(db, place, `专家${i + 1}（演示）`);
    const invited = await inviteJudge(db, { panelId, personId: judge.personId, background }, { actor, now: morning });
    if (!invited.ok) throw new Error(invited.refusal.code);
    judges.push(judge);
  }
  const moved = await movePanel(db, { panelId, to: 'first' }, { actor, now: morning });
  if (!moved.ok) throw new Error(moved.refusal.code);
  const edition = await newestEdition(db, 'exam', gen101);
  const items = edition?.snapshot.items.map(({ id }) => id) ?? [];
  return { panelId, judges, actor, items, editionId: edition?.id ?? '' };
};

/** A judge agrees and says the same of every question: of the first by the command, of the others as it would have been written. */
export const rateAll = async (db: Database, panelId: string, judge: Person, items: readonly string[], percent: number): Promise<void> => {
  await agreeToJudge(db, panelId, { actor: judge, now: morning });
  const [first = '', ...others] = items;
  const rated = await rateItem(db, { panelId, itemId: first, percent }, { actor: judge, now: morning });
  if (!rated.ok) throw new Error(rated.refusal.code);
  const [{ judgeId, round } = { judgeId: '', round: 1 as const }] = await db
    .select({ judgeId: angoffRating.judgeId, round: angoffRating.round })
    .from(angoffRating)
    .innerJoin(angoffJudge, eq(angoffJudge.id, angoffRating.judgeId))
    .where(and(eq(angoffJudge.panelId, panelId), eq(angoffJudge.personId, judge.personId)));
  await db
    .insert(angoffRating)
    .values(others.map((itemId) => ({ id: crypto.randomUUID(), judgeId, round, itemId, percent, ratedAt: morning })));
};
