import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { advanceByDay } from '#commands/requirements/advance-everybody.ts';
import { keepReplyDraft, sendReply } from '#commands/requirements/send-reply.ts';
import { endCampaign, startCampaign } from '#commands/requirements/start-campaign.ts';
import { obligation, ownPolicy, reply, replyDraft } from '#db/schema/index.ts';
import { CampaignForm } from '#domain/requirements/campaign.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { factsAbout } from '#queries/audit/facts-told.ts';
import { withinFor } from '#queries/people/within.ts';
import { trainingOf } from '#queries/progress/training-of.ts';
import { askedToReply } from '#queries/requirements/asked-to-reply.ts';
import { campaignPage } from '#queries/requirements/campaign-page.ts';
import { campaignsSeen } from '#queries/requirements/campaigns-seen.ts';
import { campus } from '../../support/campus.ts';

const today = '2026-11-25';
const sent = (given: Record<string, unknown> = {}) => ({
  titleZh: '警示教育（测试）',
  titleEn: 'Warning case',
  asks: 'case:he-jiankui',
  replyKind: 'written',
  questionZh: '换作是你，第一步做什么？',
  questionEn: 'In that place, what would you do first?',
  unit: '',
  positions: [],
  from: today,
  dueOn: '2026-12-10',
  whyZh: '年度警示教育（测试）',
  whyEn: 'The yearly round',
  ...given,
});

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

const world = async () => {
  const made = await campus();
  const { db, institutionId, as, now, units } = made;
  const medic = await made.admit('甲', '临床医学院', { startedOn: '2025-11-20' });
  const engineer = await made.admit('乙', '人工智能学院', { startedOn: '2025-11-20', position: 'student' });
  const office = { actor: as('office', 'training_administrator'), now };
  const start = async (given: Record<string, unknown> = {}, by = office) =>
    startCampaign(db, { ...CampaignForm.parse(sent(given)), institutionId, cases: ['he-jiankui'] }, by);
  const called = async (given: Record<string, unknown> = {}) => {
    const policy = value(await start(given));
    const [row] = await db.select().from(ownPolicy).where(eq(ownPolicy.slug, policy));
    return { policy, id: row?.id ?? '' };
  };
  const asked = async (policy: string) => {
    const rows = await db.select().from(obligation).where(eq(obligation.policy, policy));
    return rows.map(({ personId, settledAt, cancelledAt }) => ({
      personId,
      isSettled: settledAt !== null,
      isCancelled: cancelledAt !== null,
    }));
  };
  const me = (personId: string, day = today) => ({ actor: as(personId, 'learner'), now: day === today ? now : startOfDay(day) });
  const page = async (id: string, actor = office.actor) => campaignPage(db, id, { state: undefined, page: 1, day: today }, actor);
  return { ...made, medic, engineer, office, start, called, asked, me, page, medicine: units['医学部'] ?? '' };
};

describe('a campaign on a warning case', () => {
  it('asks its audience, and is settled by a reply and by nothing learnt', async () => {
    const { db, called, asked, medic, engineer, me, complete } = await world();
    const { policy } = await called();
    expect((await asked(policy)).map(({ personId }) => personId).sort()).toEqual([medic, engineer].sort());
    await complete(medic, 'gen-101', today);
    const { replies } = await trainingOf(db, medic, today);
    expect(replies).toMatchObject([{ policy, course: null, dueOn: '2026-12-10', occasion: { trigger: 'campaign' } }]);
    value(await sendReply(db, { policy, words: '先停下来，问伦理委员会。' }, me(medic)));
    expect((await asked(policy)).filter(({ isSettled }) => isSettled).map(({ personId }) => personId)).toEqual([medic]);
    const { replies: left, standing } = await trainingOf(db, medic, today);
    expect(left).toEqual([]);
    expect(standing.find(({ requirement }) => requirement.policy === policy)).toMatchObject({ cell: { state: 'met', until: null } });
  });

  it('reaches only the unit and positions it names, and those who come before it is over', async () => {
    const { called, asked, medic, engineer, medicine, admit } = await world();
    const unit = await called({ unit: medicine });
    const students = await called({ positions: ['student'] });
    expect((await asked(unit.policy)).map(({ personId }) => personId)).toEqual([medic]);
    expect((await asked(students.policy)).map(({ personId }) => personId)).toEqual([engineer]);
    const late = await admit('丙', '临床医学院', { startedOn: '2026-12-01' });
    expect((await asked(unit.policy)).map(({ personId }) => personId)).toContain(late);
    const after = await admit('丁', '临床医学院', { startedOn: '2026-12-11' });
    expect((await asked(unit.policy)).map(({ personId }) => personId)).not.toContain(after);
  });

  it('keeps every version of a reply until its last day; a first reply is taken later still', async () => {
    const { db, called, medic, engineer, me } = await world();
    const { policy } = await called();
    value(await keepReplyDraft(db, { policy, words: '先' }, me(medic)));
    expect((await askedToReply(db, medic, policy, today))?.draft).toBe('先');
    expect(value(await sendReply(db, { policy, words: '第一次' }, me(medic)))).toBe(1);
    expect(await db.select().from(replyDraft)).toEqual([]);
    expect(value(await sendReply(db, { policy, words: '第二次' }, me(medic, '2026-12-10')))).toBe(2);
    const over = await sendReply(db, { policy, words: '第三次' }, me(medic, '2026-12-11'));
    expect(over).toMatchObject({ refusal: { code: 'requirements.campaign_over', endedOn: '2026-12-10' } });
    expect(value(await sendReply(db, { policy, words: '来晚了' }, me(engineer, '2026-12-20')))).toBe(1);
    expect((await askedToReply(db, medic, policy, today))?.replies.map(({ words }) => words)).toEqual(['第二次', '第一次']);
    await expect(db.update(reply).set({ words: '改' }).where(eq(reply.personId, medic))).rejects.toThrow();
    await expect(db.delete(reply).where(eq(reply.personId, medic))).rejects.toThrow();
    await db.update(reply).set({ words: '' }).where(eq(reply.personId, medic));
  });

  it('takes no reply from whoever is not asked', async () => {
    const { db, called, medicine, engineer, me } = await world();
    const { policy } = await called({ unit: medicine });
    for (const act of [sendReply, keepReplyDraft])
      expect(await act(db, { policy, words: '我也说' }, me(engineer))).toMatchObject({
        refusal: { code: 'requirements.not_asked_to_reply' },
      });
  });

  it('shows the words to the training administrator of the writer’s unit alone, and the log holds none', async () => {
    const { db, called, medic, engineer, me, page, as, office } = await world();
    const { policy, id } = await called();
    for (const personId of [medic, engineer]) value(await sendReply(db, { policy, words: `话-${personId}` }, me(personId)));
    const wordsFor = async (actor = office.actor) => value(await page(id, actor)).people.map(({ reply: one }) => one?.words ?? null);
    expect((await wordsFor()).sort()).toEqual([`话-${medic}`, `话-${engineer}`].sort());
    expect(await wordsFor(as('operator', 'platform_administrator'))).toEqual([null, null]);
    expect(await page(id, as('auditor', 'auditor'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await wordsFor(as('medicine', 'training_administrator', '医学部'))).toEqual([`话-${medic}`]);
    const { facts } = await factsAbout(db, medic);
    expect(JSON.stringify(facts)).not.toContain('话-');
    expect(facts.map(({ type }) => type)).toContain('requirements.reply_sent');
    const [counted] = await db.select({ n: sql<number>`count(*)` }).from(reply);
    expect(counted?.n).toBe(2);
  });

  it('is seen in a unit that it concerns, with the people of that unit alone, and called off where it was called', async () => {
    const { db, called, medic, engineer, page, as, now, medicine } = await world();
    const whole = await called();
    const medics = await called({ unit: medicine });
    const seenBy = async (unit: string) => {
      const actor = as(unit, 'training_administrator', unit);
      const [within] = await withinFor(db, actor, 'campaigns.manage');
      const slugs = within ? (await campaignsSeen(db, within)).map(({ slug }) => slug) : [];
      return { actor, slugs: slugs.sort() };
    };
    const [medical, engineers] = [await seenBy('医学部'), await seenBy('人工智能学院')];
    expect(medical.slugs).toEqual([whole.policy, medics.policy].sort());
    expect(engineers.slugs).toEqual([whole.policy]);
    const people = async (id: string, actor = medical.actor) => value(await page(id, actor)).people.map(({ id: one }) => one);
    expect(await people(whole.id)).toEqual([medic]);
    expect(await people(whole.id, engineers.actor)).toEqual([engineer]);
    expect(await page(medics.id, engineers.actor)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(value(await page(whole.id, medical.actor))).toMatchObject({ mayEnd: false, asked: 1 });
    expect(value(await page(medics.id, medical.actor))).toMatchObject({ mayEnd: true });
    const end = (campaignId: string) => endCampaign(db, { campaignId }, { actor: medical.actor, now });
    expect(await end(whole.id)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('called off, asks nothing any more, and keeps what was replied', async () => {
    const { db, called, asked, medic, engineer, me, office, page } = await world();
    const { policy, id } = await called();
    value(await sendReply(db, { policy, words: '回复' }, me(medic)));
    value(await endCampaign(db, { campaignId: id }, office));
    await advanceByDay(db, startOfDay(addDays(today, 1)));
    expect(await asked(policy)).toEqual(
      expect.arrayContaining([
        { personId: medic, isSettled: true, isCancelled: false },
        { personId: engineer, isSettled: false, isCancelled: true },
      ]),
    );
    expect(value(await page(id))).toMatchObject({ asked: 1, done: 1 });
    expect(await endCampaign(db, { campaignId: id }, office)).toMatchObject({ refusal: { code: 'requirements.campaign_over' } });
    expect(
      await db
        .select()
        .from(reply)
        .where(and(eq(reply.policy, policy))),
    ).toHaveLength(1);
  });

  it('is refused where it could not be done, or by whom it may not be called', async () => {
    const { start, as, now } = await world();
    expect(await start({ asks: 'case:none' })).toMatchObject({ refusal: { code: 'requirements.no_such_case' } });
    expect(await start({ asks: 'course:none-101' })).toMatchObject({ refusal: { code: 'requirements.no_such_case' } });
    expect(await start({ from: '2026-11-24' })).toMatchObject({ refusal: { code: 'requirements.begins_in_past' } });
    expect(await start({ dueOn: '2026-11-24' })).toMatchObject({ refusal: { code: 'requirements.due_before_start' } });
    const medicine = { actor: as('medicine', 'training_administrator', '医学部'), now };
    expect(await start({}, medicine)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const faults = CampaignForm.safeParse(sent({ questionZh: '', questionEn: '', titleZh: '' })).error?.issues.map(({ path }) => path[0]);
    expect(new Set(faults)).toEqual(new Set(['questionZh', 'questionEn', 'titleZh']));
  });
});
