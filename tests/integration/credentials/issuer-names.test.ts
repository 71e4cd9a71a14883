import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { describe, expect, it } from 'vitest';
import { checkFile, checkSerial } from '#commands/credentials/check-credential.ts';
import { signCredentials } from '#commands/credentials/sign-credentials.ts';
import { credential } from '#db/schema/index.ts';
import { ControllerDocument } from '#domain/credentials/controller-document.ts';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { openBadge } from '#domain/credentials/open-badge.ts';
import { checkProof, checkToken } from '#ports/credentials/check-signature.ts';
import { loaderWith } from '#ports/credentials/contexts.ts';
import { credentialToken, signedCredential } from '#ports/credentials/sign.ts';
import { statusListCredential } from '#ports/credentials/status-list.ts';
import { freshKeys, issuedAt, source } from '../../support/credentials/issued.ts';
import { peopleWithRecords } from '../../support/credentials/records.ts';
import { verifiesApart } from '../../support/credentials/verify-apart.ts';
import { freshDatabase } from '../../support/database.ts';

const now = new Date('2026-11-25T02:00:00Z');
const [did, https] = [issuerAt('https://minglun.example'), issuerAt('https://minglun.example', 'https')];
const textOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A badge signed under a name of the issuer, with the keys as they are now. */
const badgeBy = (issuer: typeof did, keys: ReturnType<typeof freshKeys>) =>
  signedCredential(openBadge(source, issuer, { subject: 'urn:uuid:1', place: { list: 1, index: 5 } }), { issuer, at: issuedAt, keys });

describe('an issuer known by an https address', () => {
  it('has a document there whose id is that address, with the same keys as the did:web', async () => {
    const keys = freshKeys();
    const [byDid, byAddress] = [ControllerDocument.parse(await keys.document(did)), ControllerDocument.parse(await keys.document(https))];
    expect(byAddress.id).toBe('https://minglun.example/.well-known/issuer.json');
    expect(byAddress.alsoKnownAs).toContain(byDid.id);
    expect(byDid.alsoKnownAs).toContain(byAddress.id);
    const fragments = ({ id, assertionMethod }: ControllerDocument) => assertionMethod.map((name) => String(name).replace(`${id}#`, ''));
    expect(fragments(byAddress)).toEqual(fragments(byDid));
    for (const { id, controller } of byAddress.verificationMethod) expect(id.startsWith(`${controller}#`)).toBe(true);
  });

  it('signs what others verify: by another canonicalization, by the library of the W3C suites with its list, and as a token', async () => {
    const keys = freshKeys();
    const [badge, document] = [await badgeBy(https, keys), await keys.document(https)];
    const { proof } = badge;
    const method = document.verificationMethod.find(({ id }) => id === proof[0].verificationMethod);
    expect(await verifiesApart(badge, method?.publicKeyMultibase ?? '')).toBe(true);
    const list = JSON.parse(await statusListCredential({ list: 1, set: [5] }, { issuer: https, at: new Date(), keys })) as { id: string };
    expect(badge.credentialStatus.statusListCredential).toBe(list.id);
    const documentLoader = loaderWith(
      new Map<string, unknown>([
        [document.id, document],
        [list.id, list],
        ...document.verificationMethod.map((one) => [one.id, { '@context': 'https://w3id.org/security/multikey/v1', ...one }] as const),
      ]),
    );
    const seen = await verifyCredential({
      credential: badge,
      now: issuedAt,
      checkStatus,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader,
    });
    expect(seen.statusResult).toMatchObject({ results: [{ status: true }] });
    expect(
      await checkToken(
        await credentialToken(openBadge(source, https, { subject: 'urn:uuid:1', place: { list: 1, index: 5 } }), { issuer: https, keys }),
        document,
      ),
    ).toBe('yes');
  });

  it('keeps every key in both documents when they change, and neither name vouches for the other’s signature', async () => {
    const keys = freshKeys();
    const before = [await badgeBy(did, keys), await badgeBy(https, keys)] as const;
    keys.add();
    const after = [await badgeBy(did, keys), await badgeBy(https, keys)] as const;
    const [byDid, byAddress] = [await keys.document(did), await keys.document(https)];
    for (const [one, other] of [before, after]) {
      expect(await checkProof(one, byDid)).toBe('yes');
      expect(await checkProof(other, byAddress)).toBe('yes');
      expect(await checkProof(one, byAddress)).toBe('no');
      expect(await checkProof(other, byDid)).toBe('no');
    }
    expect(before[1].proof[0].verificationMethod).not.toBe(after[1].proof[0].verificationMethod);
  });

  it('is found to be this platform, whichever name a credential bears and whichever signs today', async () => {
    for (const [then, today] of [
      [did, https],
      [https, did],
    ] as const) {
      const db = freshDatabase();
      const [serial = ''] = await peopleWithRecords(db, 1, now);
      const keys = freshKeys();
      await signCredentials(db, { now, issuer: then, keys });
      const [row] = await db.select().from(credential);
      const by = { now, issuer: today, keys };
      expect(await checkSerial(db, serial, by)).toMatchObject({ findings: { signature: 'yes', issuer: 'yes', status: 'yes' } });
      const file = await checkFile(db, new TextEncoder().encode(row?.json ?? ''), by);
      expect(file).toMatchObject({ value: { ours: true, check: { findings: { signature: 'yes', issuer: 'yes', file: 'yes' } } } });
      // A stranger who takes either name without its keys is found out.
      const { proof: _, ...badge } = JSON.parse(row?.json ?? '');
      const forged = await signedCredential(
        { ...badge, issuer: { ...badge.issuer, id: today.id } },
        { issuer: today, at: now, keys: freshKeys() },
      );
      expect(await checkFile(db, textOf(forged), by)).toMatchObject({
        value: { ours: true, check: { findings: { signature: 'no', issuer: 'no' } }, says: null },
      });
    }
  });
});
