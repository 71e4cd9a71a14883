import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyForCertificate } from '#commands/certification/apply-for-certificate.ts';
import { handInOpinion } from '#commands/certification/hand-in-opinion.ts';
import { issueCertificate } from '#commands/certification/issue-certificate.ts';
import { nameThird } from '#commands/certification/name-third.ts';
import { refuseApplication } from '#commands/certification/refuse-application.ts';
import { setOffice } from '#commands/certification/set-office.ts';
import { withdrawApplication } from '#commands/certification/withdraw-application.ts';
import { certification, fact } from '#db/schema/index.ts';
import { stageOf } from '#domain/certification/eligibility.ts';
import { totalOf } from '#domain/certification/mark.ts';
import { applicationById, practicalsOf, rulesOfApplication } from '#queries/certification/applications-of.ts';
import { candidacyOf } from '#queries/certification/candidacy.ts';
import { certificatesOf } from '#queries/certification/certificates-of.ts';
import { campus } from '../../support/campus.ts';
import { certifying, value } from '../../support/certify.ts';

const world = async () => certifying(await campus());
type World = Awaited<ReturnType<typeof world>>;

const stage = async ({ db, now, member }: World, id: string) => {
  const application = await applicationById(db, id);
  if (!application) throw new Error('There is no such application.');
  const { track, rules } = await rulesOfApplication(db, application);
  const day = now.toISOString().slice(0, 10);
  return stageOf((await candidacyOf(db, member.personId, { slug: 'member', track, rules, application, day })).conditions);
};

describe('the way to a certificate', () => {
  it('goes from enrolled over trained, exam passed and practical passed to a certificate, none of it typed in', async () => {
    const made = await world();
    const { db, now, member, officer } = made;
    const as = { actor: member, now };
    const id = value(await made.enrol(member));
    expect(await stage(made, id)).toBe('enrolled');
    expect(await applyForCertificate(db, id, as)).toMatchObject({ refusal: { code: 'certification.still_missing', missing: 4 } });
    for (const course of ['gen-101', 'ri-101']) await made.complete(member.personId, course, '2026-11-20');
    expect(await stage(made, id)).toBe('trained');
    await made.pass(member.personId, 'ri-101', '2026-11-21');
    expect(await stage(made, id)).toBe('exam_passed');
    expect(await made.arrange(id)).toMatchObject({ refusal: { code: 'certification.not_applied' } });
    value(await applyForCertificate(db, id, as));
    expect(await applyForCertificate(db, id, as)).toMatchObject({ refusal: { code: 'certification.already_applied' } });
    expect(await issueCertificate(db, id, { actor: officer, now })).toMatchObject({
      refusal: { code: 'certification.still_missing', missing: 1 },
    });
    const practical = value(await made.arrange(id));
    expect(await made.mark(practical, 0, 17)).toMatchObject({ refusal: { code: 'certification.not_handed_in' } });
    value(await handInOpinion(db, { applicationId: id, opinion: '建议修改后批准。' }, as));
    expect(await handInOpinion(db, { applicationId: id, opinion: '改一下' }, as)).toMatchObject({
      refusal: { code: 'certification.already_handed_in' },
    });
    value(await made.mark(practical, 0, 17));
    expect(await stage(made, id)).toBe('exam_passed');
    value(await made.mark(practical, 1, 16));
    expect(await stage(made, id)).toBe('practical_passed');
    const signed = value(await issueCertificate(db, id, { actor: officer, now }));
    expect(signed.is).toBe('issued');

    const [held] = (await certificatesOf(db, [member.personId])).get(member.personId) ?? [];
    expect(held).toMatchObject({ kind: 'initial', validFrom: '2026-11-25', validUntil: '2029-11-24', holderName: '委员' });
    expect(held?.evidence.length).toBeGreaterThanOrEqual(4);
    expect(held?.serial).toMatch(/^MC-/);
    expect((await applicationById(db, id))?.closedAs).toBe('issued');
    const told = await db.select({ type: fact.type }).from(fact).where(eq(fact.about, member.personId));
    expect(told.map(({ type }) => type).filter((type) => type.startsWith('certification.'))).toEqual([
      'certification.enrolled',
      'certification.applied',
      'certification.practical_arranged',
      'certification.opinion_handed_in',
      'certification.practical_marked',
      'certification.practical_marked',
      'certification.certificate_issued',
    ]);
  });

  it('asks a third assessor where two differ, and the majority decides', async () => {
    const made = await world();
    const { db, now, member, officer } = made;
    await made.learn(member.personId, '2026-11-20');
    const id = value(await made.enrol(member));
    value(await applyForCertificate(db, id, { actor: member, now }));
    const practical = value(await made.arrange(id));
    value(await handInOpinion(db, { applicationId: id, opinion: '不予批准。' }, { actor: member, now }));
    value(await made.mark(practical, 0, 15));
    expect(await nameThird(db, { applicationId: id, third: 'A3' }, { actor: officer, now })).toMatchObject({
      refusal: { code: 'certification.third_not_needed' },
    });
    value(await made.mark(practical, 1, 12));
    expect(await made.mark(practical, 2, 16)).toMatchObject({ refusal: { code: 'shared.not_found' } });
    expect(await nameThird(db, { applicationId: id, third: 'A2' }, { actor: officer, now })).toMatchObject({
      refusal: { code: 'certification.assessors_alike' },
    });
    value(await nameThird(db, { applicationId: id, third: 'A3' }, { actor: officer, now }));
    value(await made.mark(practical, 2, 16));
    const application = await applicationById(db, id);
    if (!application) throw new Error('It is there.');
    const [held] = (await practicalsOf(db, [application])).get(id) ?? [];
    expect(held?.agreement).toEqual({ state: 'decided', result: 'passed', points: 15 });
    expect(held?.assessors.map(({ scores }) => totalOf(scores ?? {}))).toEqual([15, 12, 16]);
  });

  it('lets a failed practical be tried again, and keeps the first', async () => {
    const made = await world();
    const { db, now, member } = made;
    await made.learn(member.personId, '2026-11-20');
    const id = value(await made.enrol(member));
    value(await applyForCertificate(db, id, { actor: member, now }));
    const practical = value(await made.arrange(id));
    expect(await made.arrange(id)).toMatchObject({ refusal: { code: 'certification.practical_under_way' } });
    value(await handInOpinion(db, { applicationId: id, opinion: '不予批准。' }, { actor: member, now }));
    value(await made.mark(practical, 0, 8));
    value(await made.mark(practical, 1, 9));
    value(await made.arrange(id, new Date(now.getTime() + 60_000)));
    const application = await applicationById(db, id);
    expect(application && (await practicalsOf(db, [application])).get(id)?.map(({ agreement }) => agreement.state)).toEqual([
      'decided',
      'waiting',
    ]);
  });

  it('takes two officers where the institution wants four eyes', async () => {
    const made = await world();
    const { db, now, member, officer, second, institutionId } = made;
    value(await setOffice(db, { institutionId, office: 'two' }, { actor: officer, now }));
    await made.learn(member.personId, '2026-11-20');
    const id = value(await made.enrol(member));
    value(await applyForCertificate(db, id, { actor: member, now }));
    const practical = value(await made.arrange(id));
    value(await handInOpinion(db, { applicationId: id, opinion: '建议修改后批准。' }, { actor: member, now }));
    value(await made.mark(practical, 0, 17));
    value(await made.mark(practical, 1, 16));
    expect(value(await issueCertificate(db, id, { actor: officer, now }))).toEqual({ is: 'proposed' });
    expect(await issueCertificate(db, id, { actor: officer, now })).toMatchObject({
      refusal: { code: 'certification.second_officer_needed' },
    });
    expect(value(await issueCertificate(db, id, { actor: second, now }))).toMatchObject({ is: 'issued' });
    expect(await db.select().from(certification)).toHaveLength(1);
  });

  it('is looked after by certification officers alone, and by nobody in a case of their own', async () => {
    const made = await world();
    const { db, now, member, officer } = made;
    await made.learn(member.personId, '2026-11-20');
    const id = value(await made.enrol(member));
    value(await applyForCertificate(db, id, { actor: member, now }));
    for (const role of ['training_administrator', 'auditor', 'committee_secretary', 'teacher'] as const)
      expect(await issueCertificate(db, id, { actor: made.as('somebody', role), now })).toMatchObject({
        refusal: { code: 'auth.forbidden' },
      });
    const own = { ...officer, personId: member.personId };
    expect(await refuseApplication(db, { applicationId: id, words: '理由' }, { actor: own, now })).toMatchObject({
      refusal: { code: 'certification.own_case' },
    });
    expect(await made.arrange(id, now, ['M1', 'A2'])).toMatchObject({ refusal: { code: 'certification.own_case' } });
    expect(await made.arrange(id, now, ['A1', 'A1'])).toMatchObject({ refusal: { code: 'certification.assessors_alike' } });
    expect(await made.arrange(id, now, ['X', 'Y'])).toMatchObject({
      refusal: { code: 'certification.assessor_unknown', field: 'first', also: [{ field: 'second' }] },
    });
    expect(await applyForCertificate(db, id, { actor: officer, now })).toMatchObject({ refusal: { code: 'shared.not_found' } });
  });

  it('is one at a time, may be left and begun again, and is closed for good', async () => {
    const made = await world();
    const { db, now, member } = made;
    const id = value(await made.enrol(member));
    expect(await made.enrol(member)).toMatchObject({ refusal: { code: 'certification.already_under_way' } });
    expect(value(await withdrawApplication(db, id, { actor: member, now }))).toBe('member');
    expect(await withdrawApplication(db, id, { actor: member, now })).toMatchObject({ refusal: { code: 'certification.closed' } });
    expect((await made.enrol(member)).ok).toBe(true);
    expect(await made.enrol(member, now, 'nothing')).toMatchObject({ refusal: { code: 'shared.not_found' } });
  });

  it('counts nothing that is older than the track allows', async () => {
    const made = await world();
    const { member } = made;
    await made.learn(member.personId, '2023-11-24');
    const id = value(await made.enrol(member));
    expect(await stage(made, id)).toBe('enrolled');
    await made.learn(member.personId, '2023-11-25');
    expect(await stage(made, id)).toBe('exam_passed');
  });
});
