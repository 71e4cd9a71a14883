import { gunzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { describe, expect, it } from 'vitest';
import { applyForCertificate } from '#commands/certification/apply-for-certificate.ts';
import { handInOpinion } from '#commands/certification/hand-in-opinion.ts';
import { issueCertificate } from '#commands/certification/issue-certificate.ts';
import { revokeCertificate } from '#commands/certification/revoke-certificate.ts';
import { suspendCertificate } from '#commands/certification/suspend-certificate.ts';
import { checkFile, checkSerial } from '#commands/credentials/check-credential.ts';
import { twoStatusesOf } from '#commands/credentials/hand-out.ts';
import { revealedTo, revealName } from '#commands/credentials/reveal-name.ts';
import { signCredentials } from '#commands/credentials/sign-credentials.ts';
import { credential } from '#db/schema/index.ts';
import { translator } from '#i18n/t.ts';
import { checkProof } from '#ports/credentials/check-signature.ts';
import { loaderWith } from '#ports/credentials/contexts.ts';
import { statusListCredential } from '#ports/credentials/status-list.ts';
import { ownCertificate } from '#queries/certification/own-certificate.ts';
import { placesSet } from '#queries/credentials/status-list.ts';
import { headOf } from '#ui/reference/check-head.ts';
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

  it('says of a chosen day that it was suspended on it, and of the days around that it was not', async () => {
    const world = await certified();
    const { db, officer, now, serial, by } = world;
    value(
      await suspendCertificate(
        db,
        { serial, reason: 'holder_request', untilDay: '2026-12-24', words: '本人申请' },
        { actor: officer, now },
      ),
    );
    const on = async (day: string) => {
      const check = await checkSerial(db, serial, { ...by, on: day });
      if (check.found !== 'yes') throw new Error('It was issued.');
      return { head: headOf(check, translator('en')).word, suspension: check.suspension, validity: check.findings.validity };
    };
    const suspension = { from: '2026-11-25', until: '2026-12-24' };
    for (const day of ['2026-11-25', '2026-12-01', '2026-12-24']) expect(await on(day)).toMatchObject({ suspension, validity: 'no' });
    expect(await on('2026-12-25')).toMatchObject({ suspension: null, validity: 'yes' });
    // Once it is over the page says of a day within it what it was, and of today that it holds.
    const later = { ...by, now: new Date('2027-01-10T02:00:00Z') };
    const check = await checkSerial(db, serial, { ...later, on: '2026-12-01' });
    if (check.found !== 'yes') throw new Error('It was issued.');
    expect(headOf(check, translator('en')).word).toBe('Suspended on that day');
    expect(headOf(check, translator('en')).meaning('')).toContain('24 December 2026');
    expect(Object.values(await answers({ ...world, by: later }))).not.toContain('no');
  });

  it('as a W3C credential has a place in both lists, which the library of the W3C suites reads', async () => {
    const { db, officer, now, serial, json, by } = await certified();
    const both = JSON.parse(await twoStatusesOf(json, now, by.keys)) as { credentialStatus: { statusPurpose: string }[] };
    expect(both.credentialStatus.map(({ statusPurpose }) => statusPurpose)).toEqual(['revocation', 'suspension']);
    const document = await by.keys.document(issuer);
    expect(await checkProof(both, document)).toBe('yes');
    const listed = async (purpose: 'revocation' | 'suspension', today: string) => {
      const set = (await placesSet(db, { list: 1, purpose, today })) ?? [];
      return JSON.parse(await statusListCredential({ list: 1, purpose, set }, { issuer, at: new Date(), keys: by.keys })) as {
        id: string;
        credentialSubject: { encodedList: string };
      };
    };
    const asOthersSee = async (today: string) => {
      const lists = [await listed('revocation', today), await listed('suspension', today)];
      const known = new Map<string, unknown>([[document.id, document], ...lists.map((list) => [list.id, list] as const)]);
      for (const method of document.verificationMethod)
        known.set(method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method });
      const seen = await verifyCredential({
        credential: both,
        now,
        checkStatus,
        suite: new DataIntegrityProof({ cryptosuite }),
        documentLoader: loaderWith(known),
      });
      return (seen.statusResult as { results: { status: boolean }[] }).results.map(({ status }) => status);
    };
    expect(await asOthersSee('2026-12-01')).toEqual([false, false]);
    value(
      await suspendCertificate(
        db,
        { serial, reason: 'holder_request', untilDay: '2026-12-24', words: '本人申请' },
        { actor: officer, now },
      ),
    );
    expect(await asOthersSee('2026-12-01')).toEqual([false, true]);
    expect(await asOthersSee('2026-12-25')).toEqual([false, false]);
    value(await revokeCertificate(db, { serial, reason: 'exam_fraud', words: '查实' }, { actor: officer, now }));
    expect((await asOthersSee('2026-12-25'))[0]).toBe(true);
    const { encodedList } = (await listed('suspension', '2026-12-01')).credentialSubject;
    expect(gunzipSync(Buffer.from(encodedList.slice(1), 'base64url')).some((byte) => byte !== 0)).toBe(true);
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
