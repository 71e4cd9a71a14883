import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerAppeal } from '#commands/certification/answer-appeal.ts';
import { applyForCertificate } from '#commands/certification/apply-for-certificate.ts';
import { correctCertificate } from '#commands/certification/correct-certificate.ts';
import { extendCertificate } from '#commands/certification/extend-certificate.ts';
import { handInOpinion } from '#commands/certification/hand-in-opinion.ts';
import { issueCertificate } from '#commands/certification/issue-certificate.ts';
import { makeAppeal } from '#commands/certification/make-appeal.ts';
import { refuseApplication } from '#commands/certification/refuse-application.ts';
import { reinstateCertificate } from '#commands/certification/reinstate-certificate.ts';
import { revokeCertificate } from '#commands/certification/revoke-certificate.ts';
import { suspendCertificate } from '#commands/certification/suspend-certificate.ts';
import { certification, certificationApplication, certificationEvent } from '#db/schema/index.ts';
import { holdingOn } from '#domain/certification/holding.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { certificatesOf } from '#queries/certification/certificates-of.ts';
import { campus } from '../../support/campus.ts';
import { certifying, testTrack, value } from '../../support/certify.ts';

const rules = { renewableDays: 90, graceDays: 60, retestMonths: 6 };
const morningOf = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000);

/** A member certified on 1 March 2024, as on a later day. */
const held = async (day: string) => {
  const made = await certifying(await campus(morningOf(day)), {
    member: testTrack({ practical: null, renewal: { ...renewal, practical: null } }),
  });
  await made.learn(made.member.personId, '2024-02-01');
  const at = morningOf('2024-03-01');
  const id = value(await made.enrol(made.member, at));
  value(await applyForCertificate(made.db, id, { actor: made.member, now: at }));
  const signed = value(await issueCertificate(made.db, id, { actor: made.officer, now: at }));
  if (signed.is !== 'issued') throw new Error('One officer is enough here.');
  return { ...made, serial: signed.serial };
};
const renewal = { minutes: 180, minutesEachYear: 0, byHoursInARow: 2, examUntilYearsHeld: 9, practical: null };
type Held = Awaited<ReturnType<typeof held>>;

const stateOn = async ({ db, member }: Held, day: string) => {
  const mine = (await certificatesOf(db, [member.personId])).get(member.personId) ?? [];
  const holding = holdingOn(
    mine.map(({ period }) => period),
    rules,
    day,
  );
  return { state: holding?.state, until: holding?.until };
};
const renewed = async (made: Held, at: Date) => {
  const id = value(await made.enrol(made.member, at));
  value(await applyForCertificate(made.db, id, { actor: made.member, now: at }));
  return issueCertificate(made.db, id, { actor: made.officer, now: at });
};

describe('a renewal', () => {
  it('is refused before its window, with the day from which it is possible', async () => {
    const made = await held('2026-11-28');
    expect(await made.enrol(made.member)).toMatchObject({ refusal: { code: 'certification.too_early', renewableFrom: '2026-11-30' } });
  });

  it('counts hours of the cycle alone, and inside the window goes on from the old end', async () => {
    const made = await held('2026-12-10');
    const id = value(await made.enrol(made.member));
    expect(await applyForCertificate(made.db, id, { actor: made.member, now: made.now })).toMatchObject({
      refusal: { code: 'certification.still_missing', missing: 1 },
    });
    // What was learnt before the certificate counts for it and not for its renewal.
    for (const day of ['2025-03-01', '2026-06-01']) await made.complete(made.member.personId, 'gen-101', day);
    value(await applyForCertificate(made.db, id, { actor: made.member, now: made.now }));
    value(await issueCertificate(made.db, id, { actor: made.officer, now: made.now }));
    expect(
      await made.db
        .select({ from: certification.validFrom, until: certification.validUntil, kind: certification.kind, route: certification.route })
        .from(certification),
    ).toEqual([
      { from: '2024-03-01', until: '2027-02-28', kind: 'initial', route: null },
      { from: '2027-03-01', until: '2030-02-28', kind: 'renewal', route: 'hours' },
    ]);
    expect(await stateOn(made, '2026-12-10')).toEqual({ state: 'valid', until: '2030-02-28' });
  });

  it('issued late by the office loses nothing: what counts is when it was completed', async () => {
    const made = await held('2027-02-20');
    for (const day of ['2025-03-01', '2026-06-01']) await made.complete(made.member.personId, 'gen-101', day);
    const id = value(await made.enrol(made.member));
    value(await applyForCertificate(made.db, id, { actor: made.member, now: made.now }));
    value(await issueCertificate(made.db, id, { actor: made.officer, now: morningOf('2027-03-20') }));
    expect(await stateOn(made, '2027-03-01')).toEqual({ state: 'valid', until: '2030-02-28' });
  });

  it('in grace counts from the day it was completed', async () => {
    const made = await held('2027-04-01');
    for (const day of ['2025-03-01', '2026-06-01']) await made.complete(made.member.personId, 'gen-101', day);
    expect(await stateOn(made, '2027-04-01')).toEqual({ state: 'grace', until: '2027-02-28' });
    value(await renewed(made, made.now));
    expect(await stateOn(made, '2027-04-01')).toEqual({ state: 'valid', until: '2030-03-31' });
    expect(await stateOn(made, '2027-03-31')).toMatchObject({ state: 'grace' });
  });

  it('after a lapse asks for the exam of later days, and after long for everything', async () => {
    const made = await held('2027-07-01');
    for (const day of ['2025-03-01', '2026-06-01']) await made.complete(made.member.personId, 'gen-101', day);
    const id = value(await made.enrol(made.member));
    const as = { actor: made.member, now: made.now };
    expect(await applyForCertificate(made.db, id, as)).toMatchObject({ refusal: { code: 'certification.still_missing' } });
    await made.pass(made.member.personId, 'ri-101', '2027-06-30');
    value(await applyForCertificate(made.db, id, as));
    value(await issueCertificate(made.db, id, { actor: made.officer, now: made.now }));
    const [last] = (await made.db.select().from(certification)).slice(-1);
    expect(last).toMatchObject({ route: 'retest', validFrom: '2027-07-01', kind: 'renewal' });

    const late = await held('2028-02-01');
    await late.pass(late.member.personId, 'ri-101', '2027-06-30');
    for (const course of ['gen-101', 'ri-101']) await late.complete(late.member.personId, course, '2028-01-10');
    value(await renewed(late, late.now));
    const [anew] = (await late.db.select().from(certification)).slice(-1);
    expect(anew).toMatchObject({ route: 'anew', kind: 'initial', validFrom: '2028-02-01', previousId: null });
  });
});

describe('a certificate later', () => {
  it('is suspended and reinstated; its end stays, and its row is never touched', async () => {
    const made = await held('2025-05-01');
    const { db, officer, serial } = made;
    const before = await db.select().from(certification);
    const at = (day: string) => ({ actor: officer, now: morningOf(day) });
    const suspension = { serial, reason: 'inquiry' as const, untilDay: null, words: '核查一份意见的来源' };
    value(await suspendCertificate(db, suspension, at('2025-05-01')));
    expect(await suspendCertificate(db, suspension, at('2025-05-02'))).toMatchObject({
      refusal: { code: 'certification.already_suspended' },
    });
    expect(await stateOn(made, '2025-05-10')).toEqual({ state: 'suspended', until: '2027-02-28' });
    value(await reinstateCertificate(db, { serial, words: '核查无误' }, at('2025-06-01')));
    expect(await reinstateCertificate(db, { serial, words: '再来' }, at('2025-06-02'))).toMatchObject({
      refusal: { code: 'certification.not_suspended' },
    });
    expect(await stateOn(made, '2025-05-31')).toMatchObject({ state: 'suspended' });
    expect(await stateOn(made, '2025-06-01')).toEqual({ state: 'valid', until: '2027-02-28' });
    expect(await db.select().from(certification)).toEqual(before);
  });

  it('is extended on top by order, and to an earlier day not at all', async () => {
    const made = await held('2026-02-01');
    const context = { actor: made.officer, now: made.now };
    const order = { serial: made.serial, words: '单位通知〔2026〕3号（演示）' };
    expect(await extendCertificate(made.db, { ...order, untilDay: '2027-02-28' }, context)).toMatchObject({
      refusal: { code: 'certification.extends_nothing', until: '2027-02-28' },
    });
    value(await extendCertificate(made.db, { ...order, untilDay: '2027-08-31' }, context));
    expect(await stateOn(made, '2027-03-01')).toEqual({ state: 'valid', until: '2027-08-31' });
    expect((await made.db.select().from(certification))[0]?.validUntil).toBe('2027-02-28');
  });

  it('is corrected by one in its place: the same days, a serial of its own, and the suspension goes with it', async () => {
    const made = await held('2025-05-01');
    const { db, officer, serial, now } = made;
    value(await suspendCertificate(db, { serial, reason: 'holder_request', untilDay: null, words: '本人申请' }, { actor: officer, now }));
    expect(await correctCertificate(db, { serial, holderName: '委员', words: '无' }, { actor: officer, now })).toMatchObject({
      refusal: { code: 'certification.name_unchanged' },
    });
    const by = value(
      await correctCertificate(
        db,
        { serial, holderName: '王䶮', words: '姓名用字' },
        { actor: officer, now: new Date(now.getTime() + 1000) },
      ),
    );
    expect(by).not.toBe(serial);
    expect(await stateOn(made, '2025-05-02')).toEqual({ state: 'suspended', until: '2027-02-28' });
    expect(await revokeCertificate(db, { serial, reason: 'exam_fraud', words: '查实' }, { actor: officer, now })).toMatchObject({
      refusal: { code: 'certification.not_standing' },
    });
    const rows = await db.select({ serial: certification.serial, name: certification.holderName }).from(certification);
    expect(rows).toEqual([
      { serial, name: '委员' },
      { serial: by, name: '王䶮' },
    ]);
  });

  it('is revoked for a listed reason, and an upheld appeal by somebody not involved gives it back from that day', async () => {
    const made = await held('2025-05-01');
    const { db, officer, second, member, serial } = made;
    const at = (day: string) => morningOf(day);
    value(
      await revokeCertificate(
        db,
        { serial, reason: 'authority_notice', words: '主管部门通知（演示）' },
        { actor: officer, now: at('2025-05-01') },
      ),
    );
    expect(await stateOn(made, '2025-04-30')).toMatchObject({ state: 'valid' });
    expect(await stateOn(made, '2025-05-02')).toMatchObject({ state: 'revoked' });
    const [row] = await db.select({ id: certification.id }).from(certification);
    const about = { certificateId: row?.id ?? '', words: '通知针对的是另一个人，请核对。' };
    expect(await makeAppeal(db, about, { actor: member, now: at('2025-05-17') })).toMatchObject({
      refusal: { code: 'certification.appeal_too_late', until: '2025-05-16' },
    });
    const appealId = value(await makeAppeal(db, about, { actor: member, now: at('2025-05-16') }));
    expect(await makeAppeal(db, about, { actor: member, now: at('2025-05-16') })).toMatchObject({
      refusal: { code: 'certification.appeal_open' },
    });
    const answer = { appealId, decision: 'upheld' as const, answer: '核对属实，通知针对的是同名者。' };
    expect(await answerAppeal(db, answer, { actor: officer, now: at('2025-05-20') })).toMatchObject({
      refusal: { code: 'certification.involved_before' },
    });
    value(await answerAppeal(db, answer, { actor: second, now: at('2025-05-20') }));
    expect(await answerAppeal(db, answer, { actor: second, now: at('2025-05-20') })).toMatchObject({
      refusal: { code: 'certification.appeal_answered' },
    });
    expect(await stateOn(made, '2025-05-19')).toMatchObject({ state: 'suspended' });
    expect(await stateOn(made, '2025-05-20')).toEqual({ state: 'valid', until: '2027-02-28' });
  });

  it('keeps every row as it was: the database refuses to edit or delete any of them', async () => {
    const made = await held('2025-05-01');
    const { db, officer, serial, now } = made;
    value(await suspendCertificate(db, { serial, reason: 'inquiry', untilDay: null, words: '核查' }, { actor: officer, now }));
    for (const statement of [
      sql`update certification set valid_until = '2099-01-01'`,
      sql`update certification set holder_name = '别人'`,
      sql`delete from certification`,
      sql`update certification_event set on_day = '2020-01-01'`,
      sql`delete from certification_event`,
      sql`update certification_application set applied_at = null`,
      sql`update certification_application set closed_as = 'refused'`,
      sql`update track_edition set version = '9999.1'`,
    ])
      await expect(db.run(statement)).rejects.toThrow();
    expect(await db.select().from(certificationEvent)).toHaveLength(1);
  });
});

describe('a refused application', () => {
  it('goes on after an upheld appeal with what it rested on, and stays refused on record', async () => {
    const made = await certifying(await campus(morningOf('2026-11-25')));
    const { db, now, member, officer, second } = made;
    await made.learn(member.personId, '2026-11-20');
    const id = value(await made.enrol(member));
    value(await applyForCertificate(db, id, { actor: member, now }));
    const practical = value(await made.arrange(id));
    value(await handInOpinion(db, { applicationId: id, opinion: '建议修改后批准。' }, { actor: member, now }));
    value(await made.mark(practical, 0, 17));
    value(await made.mark(practical, 1, 16));
    expect(await makeAppeal(db, { applicationId: id, words: '还没有决定，先提一下。' }, { actor: member, now })).toMatchObject({
      refusal: { code: 'certification.nothing_decided' },
    });
    value(await refuseApplication(db, { applicationId: id, words: '材料不全' }, { actor: officer, now }));
    const appealId = value(await makeAppeal(db, { applicationId: id, words: '材料是齐的，请再看一遍。' }, { actor: member, now }));
    value(await answerAppeal(db, { appealId, decision: 'upheld', answer: '材料齐全，继续办理。' }, { actor: second, now }));
    const rows = await db.select().from(certificationApplication).where(eq(certificationApplication.personId, member.personId));
    expect(rows.map(({ closedAs }) => closedAs).sort()).toEqual(['refused', null].sort());
    const open = rows.find(({ closedAt }) => closedAt === null);
    expect(value(await issueCertificate(db, open?.id ?? '', { actor: second, now }))).toMatchObject({ is: 'issued' });
  });
});
