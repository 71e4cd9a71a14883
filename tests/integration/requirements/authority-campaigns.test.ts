import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { foundInstitution } from '#commands/people/found-institution.ts';
import { callOverInstitutions, endOverInstitutions } from '#commands/requirements/call-over-institutions.ts';
import { sendReply } from '#commands/requirements/send-reply.ts';
import { endCampaign } from '#commands/requirements/start-campaign.ts';
import { obligation, ownPolicy } from '#db/schema/index.ts';
import type { Actor, Grant } from '#domain/auth/permission.ts';
import { AuthorityCampaignForm } from '#domain/requirements/campaign.ts';
import { callableAt, calledPage, campaignsCalled } from '#queries/requirements/authority-campaigns.ts';
import { campaignPage } from '#queries/requirements/campaign-page.ts';
import { campus } from '../../support/campus.ts';

const today = '2026-11-25';
const publisher = { 'zh-CN': '演示主管部门', en: 'Demonstration Authority' };

const officer = (...grants: Partial<Grant>[]): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  personId: 'officer',
  accountId: 'officer',
  name: 'officer',
  grants: grants.map((one) => ({ role: 'authority_officer', institutionId: null, unitId: null, ...one })),
});

const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

/** Two institutions: one with eight people, one with three. */
const world = async () => {
  const made = await campus();
  const { db, institutionId, admit, now } = made;
  const people: string[] = [];
  for (let n = 0; n < 8; n += 1) people.push(await admit(`甲${n}`, n < 4 ? '临床医学院' : '人工智能学院', { startedOn: '2025-11-20' }));
  const hospital = await foundInstitution(db, {
    slug: 'small-hospital',
    nameZh: '小医院（测试）',
    nameEn: 'Small Hospital',
    isDemo: true,
    units: [{ nameZh: '内科', nameEn: 'Medicine' }],
  });
  const ward = { institutionId: hospital.institutionId, unitId: hospital.units.内科 ?? '', startedOn: '2025-11-20' };
  const nurses: string[] = [];
  for (let n = 0; n < 3; n += 1) nurses.push(await admit(`乙${n}`, '医学部', ward));
  const both = [institutionId, hospital.institutionId];
  const call = (by: Actor, institutions: string[] = both, given: Record<string, unknown> = {}) =>
    callOverInstitutions(
      db,
      {
        ...AuthorityCampaignForm.parse({
          titleZh: '警示教育（测试）',
          titleEn: 'Warning case',
          asks: 'case:he-jiankui',
          replyKind: 'written',
          questionZh: '第一步做什么？',
          questionEn: 'What first?',
          positions: [],
          from: today,
          dueOn: '2026-12-10',
          whyZh: '年度警示教育（测试）',
          whyEn: 'The yearly round',
          publisherZh: publisher['zh-CN'],
          publisherEn: publisher.en,
          institutions,
          ...given,
        }),
        cases: ['he-jiankui'],
      },
      { actor: by, now },
    );
  const policyAt = async (at: string) => (await db.select().from(ownPolicy).where(eq(ownPolicy.institutionId, at)))[0];
  return { ...made, people, nurses, hospitalId: hospital.institutionId, both, call, policyAt };
};

describe('a campaign that a competent authority calls', () => {
  it('asks everybody at the institutions chosen, in the name of the authority', async () => {
    const { db, call, people, nurses, policyAt, hospitalId } = await world();
    value(await call(officer({})));
    const asked = await db.select({ personId: obligation.personId }).from(obligation).where(eq(obligation.dueOn, '2026-12-10'));
    expect(asked.map(({ personId }) => personId).sort()).toEqual([...people, ...nurses].sort());
    expect(await policyAt(hospitalId)).toMatchObject({ kind: 'campaign', unitId: null });
  });

  it('tells the authority how many replied at each institution, none under five, and never who', async () => {
    const { db, call, people, nurses, now, as, policyAt, institutionId, hospitalId, both } = await world();
    const by = officer(...both.map((id) => ({ institutionId: id })));
    const id = value(await call(by));
    const reply = async (who: readonly string[], at: string) => {
      const policy = (await policyAt(at))?.slug ?? '';
      for (const personId of who) value(await sendReply(db, { policy, words: `话-${personId}` }, { actor: as(personId, 'learner'), now }));
    };
    const page = async (actor: Actor = by) => value(await calledPage(db, id, { actor, today }));
    await reply(people.slice(0, 2), institutionId);
    await reply(nurses, hospitalId);
    expect((await page()).lines.map(({ told }) => told)).toEqual([
      { split: { met: 0, 'in-time': 6, late: 0 }, left: { met: 1, 'in-time': 0, late: 0 }, groups: 0 },
      { split: { met: 0, 'in-time': 0, late: 0 }, left: { met: 0, 'in-time': 0, late: 0 }, groups: 1 },
    ]);
    await reply(people.slice(2, 8), institutionId);
    const whole = await page();
    expect(whole.total).toEqual({ split: { met: 8, 'in-time': 0, late: 0 }, left: { met: 0, 'in-time': 0, late: 0 }, groups: 1 });
    const said = JSON.stringify(whole);
    for (const one of [...people, ...nurses]) expect(said).not.toContain(one);
    expect(said).not.toContain('话-');
    expect((await page(officer({ institutionId: hospitalId }))).lines.map(({ institution }) => institution.id)).toEqual([hospitalId]);
  });

  it('is seen by each institution with its own people, and called off by the authority alone', async () => {
    const { db, call, people, as, now, institutionId, policyAt } = await world();
    const id = value(await call(officer({})));
    const own = await policyAt(institutionId);
    const office = as('office', 'training_administrator');
    const page = value(await campaignPage(db, own?.id ?? '', { state: undefined, page: 1, day: today }, office));
    expect(page).toMatchObject({ asked: 8, mayEnd: false, campaign: { calledBy: { publisher } } });
    expect(page.people.map((one) => one.id).sort()).toEqual([...people].sort());
    expect(await endCampaign(db, { campaignId: own?.id ?? '' }, { actor: office, now })).toEqual({
      ok: false,
      refusal: { code: 'requirements.called_by_authority', publisher },
    });
    const partly = officer({ institutionId });
    expect(await endOverInstitutions(db, { campaignId: id }, { actor: partly, now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    expect(value(await endOverInstitutions(db, { campaignId: id }, { actor: officer({}), now }))).toBe(id);
    expect((await campaignsCalled(db, officer({}))).map(({ isOff }) => isOff)).toEqual([true]);
  });

  it('is called within the scope alone: whole institutions, every field, and by nobody who only looks on', async () => {
    const { db, call, institutionId, hospitalId, units, as } = await world();
    const refused = { refusal: { code: 'auth.forbidden', permission: 'campaigns.call' } };
    expect(await call(officer({ institutionId: hospitalId }))).toMatchObject(refused);
    expect(await call(officer({ institutionId, unitId: units['医学部'] ?? '' }), [institutionId])).toMatchObject(refused);
    expect(await call(officer({ institutionId, fields: ['life-sciences'] }), [institutionId])).toMatchObject(refused);
    expect(await call(officer({ institutionId, role: 'authority_viewer' }), [institutionId])).toMatchObject(refused);
    expect(await call(as('office', 'training_administrator'), [institutionId])).toMatchObject(refused);
    expect(await db.select().from(ownPolicy)).toEqual([]);
    expect((await callableAt(db, officer({ institutionId: hospitalId }))).map(({ id }) => id)).toEqual([hospitalId]);
    expect(await call(officer({}), [institutionId], { asks: 'case:none' })).toMatchObject({
      refusal: { code: 'requirements.no_such_case' },
    });
  });
});
