import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { agreeToJudge } from '#commands/assessment/standards/agree-to-judge.ts';
import { decideCut } from '#commands/assessment/standards/decide-cut.ts';
import { excuseJudge } from '#commands/assessment/standards/excuse-judge.ts';
import { inviteJudge } from '#commands/assessment/standards/invite-judge.ts';
import { movePanel } from '#commands/assessment/standards/move-panel.ts';
import { openPanel } from '#commands/assessment/standards/open-panel.ts';
import { rateItem } from '#commands/assessment/standards/rate-item.ts';
import { writeProfile } from '#commands/assessment/standards/write-profile.ts';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { account, angoffDecision, angoffJudge, angoffPanel, attempt } from '#db/schema/index.ts';
import { formCut } from '#domain/assessment/statistics/angoff.ts';
import { angoffValuesFor } from '#queries/assessment/standards/angoff-values-for.ts';
import { judgePage } from '#queries/assessment/standards/judge-page.ts';
import { panelPage } from '#queries/assessment/standards/panel-page.ts';
import { standardsSeen } from '#queries/assessment/standards/standards-seen.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { freshDatabase } from '../../../support/database.ts';
import { examWorld, later, morning, publishedLibrary } from '../../../support/exam-world.ts';
import { approver, eight, gen101, officer, panelAtWork, profile, qualified, rateAll } from '../../../support/panel.ts';
import { anInstitution, asRole } from '../../../support/people.ts';

const world = async () => {
  const db = freshDatabase();
  await examWorld(db);
  const place = await anInstitution(db, 'panel');
  return { db, place };
};

const finished = async (percents = [70, 70, 70, 70, 75, 75, 75, 75]) => {
  const { db, place } = await world();
  const panel = await panelAtWork(db, place);
  for (const [i, judge] of panel.judges.entries()) await rateAll(db, panel.panelId, judge, panel.items, percents[i] ?? 70);
  await movePanel(db, { panelId: panel.panelId, to: 'closed' }, { actor: panel.actor, now: morning });
  return { db, place, ...panel };
};

const decision = { body: '演示委员会', decidedOn: '2026-11-25', moved: 0, reason: '' };

describe('a panel', () => {
  it('is opened by who sets standards at the institution, once for an edition', async () => {
    const { db, place } = await world();
    const given = { institutionId: place.institutionId, exam: gen101 };
    const by = (actor: ReturnType<typeof asRole>) => openPanel(db, given, { actor, now: morning });
    for (const role of ['learner', 'teacher', 'auditor', 'authority_viewer', 'committee_secretary'] as const)
      expect(await by(asRole(role, place.institutionId))).toMatchObject({ ok: false, refusal: { code: 'auth.forbidden' } });
    expect(await by(asRole('training_administrator', 'elsewhere'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect((await by(asRole('training_administrator', place.institutionId))).ok).toBe(true);
    expect(await by(asRole('training_administrator', place.institutionId))).toMatchObject({
      refusal: { code: 'assessment.panel_there_already' },
    });
  });

  it('asks only people of the institution who have an account and have passed the exam', async () => {
    const { db, place } = await world();
    const elsewhere = (await qualified(db, await anInstitution(db, 'another'), '外单位（演示）')).personId;
    const actor = officer(place.institutionId);
    const opened = await openPanel(db, { institutionId: place.institutionId, exam: gen101 }, { actor, now: morning });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const invite = (personId: string) => inviteJudge(db, { panelId: opened.value, personId, background: 'other' }, { actor, now: morning });
    expect(await invite(elsewhere)).toMatchObject({ refusal: { code: 'assessment.judge_not_here' } });
    const judge = await qualified(db, place, '专家（演示）');
    expect((await invite(judge.personId)).ok).toBe(true);
    expect(await invite(judge.personId)).toMatchObject({ refusal: { code: 'assessment.judge_already' } });
    const closed = await qualified(db, place, '账号已停（演示）');
    await db.update(account).set({ closedAt: morning }).where(eq(account.personId, closed.personId));
    expect(await invite(closed.personId)).toMatchObject({ refusal: { code: 'assessment.judge_not_here' } });
    const novice = await qualified(db, place, '新人（演示）');
    await db.delete(attempt).where(eq(attempt.personId, novice.personId));
    expect(await invite(novice.personId)).toMatchObject({ refusal: { code: 'assessment.judge_not_passed' } });
  });

  it('begins with a profile and enough judges of each kind, and then keeps the profile', async () => {
    const { db, place } = await world();
    const actor = officer(place.institutionId);
    const opened = await openPanel(db, { institutionId: place.institutionId, exam: gen101 }, { actor, now: morning });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const panelId = opened.value;
    const begin = (by = actor) => movePanel(db, { panelId, to: 'first' }, { actor: by, now: morning });
    expect(await begin(officer('elsewhere'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await begin()).toMatchObject({ refusal: { code: 'assessment.profile_missing' } });
    await writeProfile(db, { panelId, profile }, { actor });
    expect(await begin()).toMatchObject({
      refusal: { code: 'assessment.panel_lacks', judges: 8, researcher: 2, external: 1, newly_qualified: 1 },
    });
    for (const background of eight.map((one) => (one === 'external' ? ('other' as const) : one))) {
      const judge = await qualified(db, place, '专家（演示）');
      await inviteJudge(db, { panelId, personId: judge.personId, background }, { actor, now: morning });
    }
    expect(await begin()).toMatchObject({ refusal: { code: 'assessment.panel_lacks', judges: 0, external: 1 } });
    const outsider = await qualified(db, place, '外部专家（演示）');
    await inviteJudge(db, { panelId, personId: outsider.personId, background: 'external' }, { actor, now: morning });
    expect(await agreeToJudge(db, panelId, { actor: outsider, now: morning })).toMatchObject({
      refusal: { code: 'assessment.panel_stage' },
    });
    expect((await begin()).ok).toBe(true);
    expect(await begin()).toMatchObject({ refusal: { code: 'assessment.panel_stage' } });
    expect(await writeProfile(db, { panelId, profile: `${profile}改` }, { actor })).toMatchObject({
      refusal: { code: 'assessment.panel_stage' },
    });
    await expect(db.update(angoffPanel).set({ profile: '改' }).where(eq(angoffPanel.id, panelId))).rejects.toThrow();
  });
});

describe('a judge', () => {
  it('sees no question before agreeing, and nobody else ever does', async () => {
    const { db, place } = await world();
    const { panelId, judges, items } = await panelAtWork(db, place);
    const [judge] = judges;
    if (!judge) throw new Error('There is no judge.');
    expect((await judgePage(db, panelId, judge.personId))?.questions).toEqual([]);
    expect(await rateItem(db, { panelId, itemId: items[0] ?? '', percent: 50 }, { actor: judge, now: morning })).toMatchObject({
      refusal: { code: 'assessment.judge_not_agreed' },
    });
    await agreeToJudge(db, panelId, { actor: judge, now: morning });
    expect((await judgePage(db, panelId, judge.personId))?.questions).toHaveLength(items.length);
    expect(await rateItem(db, { panelId, itemId: 'GEN-101-O9-99', percent: 50 }, { actor: judge, now: morning })).toMatchObject({
      refusal: { code: 'shared.not_found' },
    });
    expect(await judgePage(db, panelId, 'somebody')).toBeUndefined();
    expect(
      await rateItem(db, { panelId, itemId: items[0] ?? '', percent: 50 }, { actor: officer(place.institutionId), now: morning }),
    ).toMatchObject({
      refusal: { code: 'shared.not_found' },
    });
  });

  it('rates alone first, and sees the spread only in the second round and after rating everything', async () => {
    const { db, place } = await world();
    const { panelId, judges, items, actor } = await panelAtWork(db, place);
    const [one, two] = judges;
    if (!one || !two) throw new Error('There are no judges.');
    await rateAll(db, panelId, one, items, 60);
    expect((await judgePage(db, panelId, one.personId))?.questions.every(({ spread }) => spread === null)).toBe(true);
    await movePanel(db, { panelId, to: 'second' }, { actor, now: morning });
    expect((await judgePage(db, panelId, one.personId))?.questions[0]?.spread).toEqual({ percents: [60], mean: 60 });
    await agreeToJudge(db, panelId, { actor: two, now: morning });
    const late = await judgePage(db, panelId, two.personId);
    expect(late).toMatchObject({ round: 1 });
    expect(late?.questions.every(({ spread }) => spread === null)).toBe(true);
    await rateAll(db, panelId, two, items, 80);
    expect(await judgePage(db, panelId, two.personId)).toMatchObject({ round: 2 });
  });

  it('may change a figure until the round is over, and the last one counts', async () => {
    const { db, panelId, judges, items, actor } = await finished();
    const [judge] = judges;
    const rate = (percent: number) => rateItem(db, { panelId, itemId: items[0] ?? '', percent }, { actor: judge ?? actor, now: morning });
    expect(await rate(90)).toMatchObject({ refusal: { code: 'assessment.panel_stage' } });
    await movePanel(db, { panelId, to: 'second' }, { actor, now: morning });
    await rate(90);
    await rate(95);
    await movePanel(db, { panelId, to: 'closed' }, { actor, now: morning });
    const page = await panelPage(db, panelId, { actor, now: morning });
    expect(page.ok && page.value.byItem[0]).toMatchObject({ high: 95, mean: (0.95 + 3 * 0.7 + 4 * 0.75) / 8 });
  });

  it('who is excused no longer counts', async () => {
    const { db, panelId, judges, items, actor, place } = await finished([70, 70, 70, 70, 70, 70, 70, 100]);
    const [row] = await db
      .select()
      .from(angoffJudge)
      .where(eq(angoffJudge.personId, judges[7]?.personId ?? ''));
    await excuseJudge(db, { panelId, judgeId: row?.id ?? '', reason: '与出题人有利益关系。' }, { actor, now: morning });
    const page = await panelPage(db, panelId, { actor: officer(place.institutionId), now: morning });
    expect(page.ok && page.value).toMatchObject({ complete: 7, excused: 1, found: { cut: expect.closeTo(items.length * 0.7, 9) } });
  });
});

describe('the decision on a cut', () => {
  const decide = (db: Parameters<typeof decideCut>[0], panelId: string, given: Partial<typeof decision> = {}, actor = approver()) =>
    decideCut(db, { ...decision, ...given, panelId }, { actor, now: later(morning, { hours: 1 }) });

  it('is for who may decide for all, and never for who opened the panel', async () => {
    const { db, panelId, place } = await finished();
    expect(await decide(db, panelId, {}, officer(place.institutionId, 'another'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await decide(db, panelId, {}, approver('officer'))).toMatchObject({ refusal: { code: 'assessment.cut_two_people' } });
    expect((await decide(db, panelId)).ok).toBe(true);
    expect(await decide(db, panelId)).toMatchObject({ refusal: { code: 'assessment.panel_stage' } });
  });

  it('gives every question its value from then on, and nothing before', async () => {
    const { db, panelId, items, editionId } = await finished();
    const at = later(morning, { hours: 1 });
    expect((await angoffValuesFor(db, editionId, at)).size).toBe(0);
    await decide(db, panelId);
    expect((await angoffValuesFor(db, editionId, morning)).size).toBe(0);
    const values = await angoffValuesFor(db, editionId, at);
    expect(values.size).toBe(items.length);
    expect(formCut([...values.values()])).toBeCloseTo(items.length * 0.725, 9);
    const seen = await standardsSeen(db, approver(), at);
    expect(seen.exams.find(({ exam }) => exam === gen101)).toMatchObject({ panelCut: expect.closeTo(items.length * 0.725, 9) });
    expect(seen.exams.find(({ exam }) => exam === 'ai-101')).toMatchObject({ panelCut: null, valued: 0, provisionalCut: 70 });
  });

  it('keeps the value of a question in the next edition for as long as not a word of it changes', async () => {
    const { db, panelId, items } = await finished();
    await decide(db, panelId);
    const library = publishedLibrary();
    const bank = library.exams[gen101]?.items.filter(({ use }) => use === 'exam') ?? [];
    if (bank[0]) bank[0].stem['zh-CN'] += '（改）';
    await publishEditions(db, library, later(morning, { hours: 2 }));
    const next = await newestEdition(db, 'exam', gen101);
    const values = await angoffValuesFor(db, next?.id ?? '', later(morning, { hours: 3 }));
    expect(values.size).toBe(items.length - 1);
    expect(values.has(bank[0]?.id ?? '')).toBe(false);
  });

  it('may move the cut by one standard error and must say why', async () => {
    const { db, panelId, items, editionId } = await finished();
    const exact = (items.length * 0.025) / Math.sqrt(7);
    expect(await decide(db, panelId, { moved: exact + 0.01, reason: '因为本次试题整体偏难，委员会讨论后决定。' })).toMatchObject({
      refusal: { code: 'assessment.cut_moved_too_far' },
    });
    expect(await decide(db, panelId, { moved: -exact - 0.01, reason: '因为本次试题整体偏难，委员会讨论后决定。' })).toMatchObject({
      refusal: { code: 'assessment.cut_moved_too_far' },
    });
    expect(await decide(db, panelId, { decidedOn: '2026-11-26' })).toMatchObject({ refusal: { code: 'assessment.cut_in_future' } });
    expect(await decide(db, panelId, { moved: -0.3 })).toMatchObject({ refusal: { code: 'assessment.cut_reason_missing' } });
    expect((await decide(db, panelId, { moved: -0.3, reason: '因为本次试题整体偏难，委员会讨论后决定。' })).ok).toBe(true);
    const values = await angoffValuesFor(db, editionId, later(morning, { hours: 1 }));
    expect(formCut([...values.values()])).toBeCloseTo(items.length * 0.725 - 0.3, 9);
  });

  it('waits while the judges differ too much', async () => {
    const far = await finished([20, 30, 40, 50, 60, 70, 80, 90]);
    expect(await decide(far.db, far.panelId)).toMatchObject({ refusal: { code: 'assessment.cut_uncertain' } });
  });

  it('waits until enough have rated everything', async () => {
    const { db, place } = await world();
    const panel = await panelAtWork(db, place);
    for (const judge of panel.judges.slice(1)) await rateAll(db, panel.panelId, judge, panel.items, 70);
    await movePanel(db, { panelId: panel.panelId, to: 'closed' }, { actor: panel.actor, now: morning });
    expect(await decide(db, panel.panelId)).toMatchObject({ refusal: { code: 'assessment.panel_lacks', judges: 1, researcher: 1 } });
  });

  it('stays as it was written', async () => {
    const { db, panelId } = await finished();
    await decide(db, panelId);
    await expect(db.update(angoffDecision).set({ moved: 1 })).rejects.toThrow();
    await expect(db.delete(angoffDecision)).rejects.toThrow();
  });
});
