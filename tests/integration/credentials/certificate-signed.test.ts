import { describe, expect, it } from 'vitest';
import { applyForCertificate } from '#commands/certification/apply-for-certificate.ts';
import { handInOpinion } from '#commands/certification/hand-in-opinion.ts';
import { issueCertificate } from '#commands/certification/issue-certificate.ts';
import { revokeCertificate } from '#commands/certification/revoke-certificate.ts';
import { suspendCertificate } from '#commands/certification/suspend-certificate.ts';
import { checkFile, checkSerial } from '#commands/credentials/check-credential.ts';
import { revealedTo, revealName } from '#commands/credentials/reveal-name.ts';
import { signCredentials } from '#commands/credentials/sign-credentials.ts';
import { credential } from '#db/schema/index.ts';
import { checkProof } from '#ports/credentials/check-signature.ts';
import { ownCertificate } from '#queries/certification/own-certificate.ts';
import { campus } from '../../support/campus.ts';
import { certifying, value } from '../../support/certify.ts';
import { freshKeys, issuer } from '../../support/credentials/issued.ts';

/** Somebody who went the whole way to a certificate, and the keys it is signed with. */
const certified = async () => {
  const made = await certifying(await campus());
  const { db, now, member, officer } = made;
  await made.learn(member.personId, '2026-11-20');
  const id = value(await made.enrol(member));
  value(await applyForCertificate(db, id, { actor: member, now }));
  const practical = value(await made.arrange(id));
  value(await handInOpinion(db, { applicationId: id, opinion: '建议修改后批准。' }, { actor: member, now }));
  value(await made.mark(practical, 0, 17));
  value(await made.mark(practical, 1, 16));
  const issued = value(await issueCertificate(db, id, { actor: officer, now }));
  if (issued.is !== 'issued') throw new Error('It takes one officer here.');
  const by = { now, issuer, keys: freshKeys() };
  await signCredentials(db, by);
  const row = (await db.select().from(credential)).find(({ kind }) => kind === 'certification');
  if (!row?.json) throw new Error('The certificate was not signed.');
  return { ...made, by, serial: row.serial, json: row.json };
};

const answers = async ({ db, serial, by }: Awaited<ReturnType<typeof certified>>, on?: string) => {
  const check = await checkSerial(db, serial, { ...by, ...(on !== undefined && { on }) });
  if (check.found !== 'yes') throw new Error('It was issued.');
  return check.findings;
};

describe('a certificate that was issued', () => {
  it('is signed, and anybody who has the serial is told that it holds', async () => {
    const world = await certified();
    expect(world.serial).toMatch(/^MC-/);
    expect(await checkProof(JSON.parse(world.json), await world.by.keys.document(issuer))).toBe('yes');
    expect(new Set(Object.values(await answers(world)))).toEqual(new Set(['yes']));
    expect(Object.values(await answers(world, '2029-11-25'))).toContain('no');
  });

  it('as a file is ours as it was signed, and not with one character changed', async () => {
    const { db, by, json } = await certified();
    const check = (text: string) => checkFile(db, new TextEncoder().encode(text), by);
    expect(await check(json)).toMatchObject({ ok: true, value: { ours: true, says: { holder: '委员' } } });
    const forged = json.replace('"委员"', '"主任"');
    expect(forged).not.toBe(json);
    const found = await check(forged);
    if (!found.ok || !found.value.ours) throw new Error('It still names a serial of ours.');
    expect(found.value.says).toBeNull();
    expect(found.value.check.findings.signature).toBe('no');
  });

  it('stands on a page of its holder and nobody else, who may show the name to one verifier', async () => {
    const { db, now, member, officer, serial } = await certified();
    const own = (personId: string) => ownCertificate(db, personId, serial, '2026-11-26');
    expect(await own(member.personId)).toMatchObject({
      state: 'valid',
      certificate: { holderName: '委员' },
      days: { until: '2029-11-24' },
    });
    expect(await own(officer.personId)).toBeUndefined();
    const token = value(await revealName(db, { serial, verifier: '示范医院', days: '7' }, { actor: member, now }));
    expect(await revealName(db, { serial, verifier: '示范医院', days: '7' }, { actor: officer, now })).toMatchObject({ ok: false });
    expect((await revealedTo(db, { serial, token, viewer: 'one', take: 'take' }, now)).name).toBe('委员');
    expect((await revealedTo(db, { serial, token, viewer: 'two', take: 'take' }, now)).name).toBeNull();
  });

  it('suspended or revoked is told of at once, though its signature holds', async () => {
    const world = await certified();
    const { db, officer, now, member, serial } = world;
    const by = { actor: officer, now };
    value(await suspendCertificate(db, { serial, reason: 'holder_request', untilDay: null, words: '本人申请' }, by));
    expect(Object.values(await answers(world))).toContain('no');
    expect((await ownCertificate(db, member.personId, serial, '2026-11-26'))?.state).toBe('suspended');
    value(await revokeCertificate(db, { serial, reason: 'exam_fraud', words: '查实' }, by));
    expect(await answers(world)).toMatchObject({ signature: 'yes' });
    expect(Object.values(await answers(world))).toContain('no');
    expect((await ownCertificate(db, member.personId, serial, '2026-11-26'))?.state).toBe('revoked');
  });
});
