import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { decideBadge } from '#commands/credentials/decide-badge.ts';
import { checkBadge, handInBadge } from '#commands/credentials/hand-in-badge.ts';
import { makeEquivalency, withdrawEquivalency } from '#commands/credentials/make-equivalency.ts';
import { pinIssuer } from '#commands/credentials/pin-issuer.ts';
import { badgeClaim, recognition } from '#db/schema/index.ts';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { openBadge } from '#domain/credentials/open-badge.ts';
import { addressOfIssuer, fetchIssuer } from '#ports/credentials/fetch-issuer.ts';
import { credentialToken, signedCredential } from '#ports/credentials/sign.ts';
import { bakedPng } from '#ui/papers/baked-png.ts';
import { campus } from '../../support/campus.ts';
import { freshKeys, source } from '../../support/credentials/issued.ts';
import { grantedBy } from '../../support/decided.ts';

const now = new Date('2026-11-25T02:00:00Z');
const keys = freshKeys();
const elsewhere = issuerAt('https://badges.hospital.example');
const achievement = `${elsewhere.url}/courses/gen-101#2026.1`;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const nobody = async () => undefined;

const badgeFor = (holderName: string, given: Partial<typeof source> = {}) =>
  openBadge({ ...source, holderName, ...given }, elsewhere, { subject: 'urn:uuid:1', place: { list: 1, index: 1 } });
const signedFor = async (holderName: string, given: Partial<typeof source> = {}) =>
  signedCredential(badgeFor(holderName, given), { issuer: elsewhere, at: now, keys });

const world = async () => {
  const made = await campus();
  const personId = await made.admit('王㛃𬭎', '医学部');
  const adminId = await made.admit('单文静', '医学部');
  const self = { kind: 'person' as const, personId, accountId: 'a', name: 'x', grants: [] };
  const by = { actor: made.as(adminId, 'training_administrator'), now };
  const document = await keys.document(elsewhere);
  const fetch = async (issuer: string) => (issuer === elsewhere.id ? document : undefined);
  const hand = (bytes: Uint8Array, given: { fetch?: typeof fetch } = { fetch }) =>
    handInBadge(made.db, { institutionId: made.institutionId, bytes }, { actor: self, now, ...given });
  const rule = {
    institutionId: made.institutionId,
    issuer: elsewhere.id,
    achievement,
    learnt: 'recognition:gen-101',
    months: 24,
    basis: '课程大纲对照',
  };
  return { ...made, personId, self, by, document, fetch, hand, rule };
};
const codeOf = (outcome: { ok: boolean; refusal?: { code: string; why?: string } }) =>
  outcome.ok ? 'granted' : [outcome.refusal?.code, outcome.refusal?.why].filter(Boolean).join(' ');

describe('a badge of another issuer', () => {
  it('is checked, waits, and is recognised by the rule that says what it is equal to', async () => {
    const { db, hand, by, rule, personId } = await world();
    const claimId = grantedBy(await hand(bytesOf(JSON.stringify(await signedFor('王㛃𬭎')))));
    expect((await db.select().from(badgeClaim))[0]).toMatchObject({
      state: 'open',
      findings: { signature: 'yes', issuer: 'fetched', validity: 'yes', status: 'unknown', name: 'yes' },
    });
    expect(codeOf(await decideBadge(db, { claimId, reason: '同等', answer: 'recognised' }, by))).toBe('credentials.no_equivalency');
    grantedBy(await makeEquivalency(db, rule, by));
    grantedBy(await decideBadge(db, { claimId, reason: '同等', answer: 'recognised' }, by));
    const [recognised] = await db.select().from(recognition);
    expect(recognised).toMatchObject({
      personId,
      kind: 'recognition',
      topic: 'gen-101',
      issuer: '明伦 Minglun',
      learntOn: '2026-11-20',
      untilOn: '2028-11-19',
    });
    const [claim] = await db.select().from(badgeClaim);
    expect(claim).toMatchObject({ state: 'recognised', recognitionId: recognised?.id, document: null });
    expect(codeOf(await decideBadge(db, { claimId, reason: 'x', answer: 'refused' }, by))).toBe('credentials.claim_decided');
  });

  it('may come as a token, or baked into a picture or a drawing', async () => {
    const { db, fetch } = await world();
    const credential = JSON.stringify(await signedFor('王㛃𬭎'));
    const token = await credentialToken(badgeFor('王㛃𬭎'), { issuer: elsewhere, keys });
    const png = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      Buffer.from('\0\0\0\rIHDR', 'latin1'),
      Buffer.alloc(17),
      Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1'),
    ]);
    const drawing = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inner}</svg>`;
    for (const bytes of [
      bytesOf(credential),
      bytesOf(token),
      bakedPng(png, credential),
      bytesOf(drawing(`<openbadges:credential><![CDATA[${credential}]]></openbadges:credential>`)),
      bytesOf(drawing(`<openbadges:credential verify="${token}"></openbadges:credential>`)),
    ])
      expect(codeOf(await checkBadge(db, bytes, { now, fetch }))).toBe('granted');
  });

  it('is refused where it was changed, has run out, is ours, names somebody else, or was handed in already', async () => {
    const { hand, fetch } = await world();
    const one = JSON.stringify(await signedFor('王㛃𬭎'));
    expect(codeOf(await hand(bytesOf(one.replace('2026.1', '2027.1'))))).toBe('credentials.badge_not_valid signature');
    const over = await signedFor('王㛃𬭎', {
      kind: 'certification',
      validFrom: '2020-01-01',
      validUntil: '2021-01-01',
      issuedAt: new Date('2020-01-01T00:00:00Z'),
    });
    expect(codeOf(await hand(bytesOf(JSON.stringify(over))))).toBe('credentials.badge_not_valid expired');
    expect(codeOf(await hand(bytesOf(JSON.stringify(await signedFor('李四')))))).toBe('credentials.badge_other_name');
    expect(codeOf(await hand(bytesOf('{"type":"VerifiableCredential"}')))).toBe('credentials.badge_not_valid shape');
    expect(codeOf(await hand(bytesOf(one), { fetch: nobody as typeof fetch }))).toBe('credentials.badge_not_valid issuer');
    const ours = openBadge(source, issuerAt('http://127.0.0.1:4321'), { subject: 'urn:uuid:1', place: { list: 1, index: 1 } });
    expect(codeOf(await hand(bytesOf(JSON.stringify(ours))))).toBe('credentials.badge_of_ours');
    expect(codeOf(await hand(bytesOf(one)))).toBe('granted');
    expect(codeOf(await hand(bytesOf(one)))).toBe('credentials.badge_claimed');
  });

  it('is signed by a key of its issuer or by none: a key of somebody else’s document does not count', async () => {
    const { db, document } = await world();
    const one = JSON.stringify(await signedFor('王㛃𬭎'));
    const foreign = { ...document, id: 'did:web:evil.example' };
    expect(codeOf(await checkBadge(db, bytesOf(one), { now, fetch: async () => foreign }))).toBe('credentials.badge_not_valid issuer');
    const noneMay = { ...document, assertionMethod: [] };
    expect(codeOf(await checkBadge(db, bytesOf(one), { now, fetch: async () => noneMay }))).toBe('credentials.badge_not_valid signature');
  });

  it('of an issuer on record is checked without asking anybody', async () => {
    const { db, document } = await world();
    await pinIssuer(db, { name: '示范医院（演示）', document }, { pinnedBy: 'system', now });
    const asked: string[] = [];
    const fetch = async (issuer: string) => {
      asked.push(issuer);
      return undefined;
    };
    const checked = await checkBadge(db, bytesOf(JSON.stringify(await signedFor('王㛃𬭎'))), { now, fetch });
    expect(checked.ok && checked.value.findings.issuer).toBe('pinned');
    expect(asked).toEqual([]);
  });

  it('is decided by administrators of the institution, never in a case of their own, and rules are theirs alone', async () => {
    const { db, hand, self, rule, by, as, personId } = await world();
    const claimId = grantedBy(await hand(bytesOf(JSON.stringify(await signedFor('王㛃𬭎')))));
    const decide = async (actor: typeof by.actor | typeof self) =>
      codeOf(await decideBadge(db, { claimId, reason: 'x', answer: 'refused' }, { actor, now }));
    expect(await decide(self)).toBe('auth.forbidden');
    expect(await decide(as(personId, 'training_administrator'))).toBe('requirements.own_case');
    expect(codeOf(await makeEquivalency(db, rule, { actor: self, now }))).toBe('auth.forbidden');
    const equivalencyId = grantedBy(await makeEquivalency(db, rule, by));
    expect(codeOf(await makeEquivalency(db, rule, by))).toBe('credentials.equivalency_exists');
    expect(codeOf(await withdrawEquivalency(db, { equivalencyId }, { actor: self, now }))).toBe('auth.forbidden');
    grantedBy(await withdrawEquivalency(db, { equivalencyId }, by));
    grantedBy(await makeEquivalency(db, rule, by));
    expect(await decide(by.actor)).toBe('granted');
    expect(await db.$count(badgeClaim, eq(badgeClaim.state, 'refused'))).toBe(1);
  });
});

describe('the document of an issuer', () => {
  it('stands at one address of its own host, and nowhere else', () => {
    expect(addressOfIssuer('did:web:badges.hospital.example')?.href).toBe('https://badges.hospital.example/.well-known/did.json');
    expect(addressOfIssuer('did:web:hospital.example:training:badges')?.href).toBe('https://hospital.example/training/badges/did.json');
    expect(addressOfIssuer('https://hospital.example/issuer')?.href).toBe('https://hospital.example/issuer');
    for (const issuer of [
      'did:web:127.0.0.1',
      'did:web:localhost',
      'did:web:169.254.169.254:latest',
      'did:web:hospital.example%3A8443',
      'did:web:hospital.example:..:secret',
      'did:web:hospital.example:%2e%2e:secret',
      'did:web:user@hospital.example',
      'did:key:z6Mk',
      'http://hospital.example/issuer',
      'https://user:secret@hospital.example/',
      'https://[::1]/issuer',
      'https://10.0.0.1/issuer',
      'https://hospital.example:22/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '',
    ])
      expect([issuer, addressOfIssuer(issuer)]).toEqual([issuer, undefined]);
  });

  it('is not asked of a host that leads into a private network', async () => {
    const looked: string[] = [];
    const inward = (hostname: string, _: unknown, done: (error: null, addresses: { address: string; family: number }[]) => void) => {
      looked.push(hostname);
      done(null, [{ address: '10.0.0.7', family: 4 }]);
    };
    expect(await fetchIssuer('did:web:badges.hospital.example', inward as never)).toBeUndefined();
    expect(looked).toEqual(['badges.hospital.example']);
  });
});
