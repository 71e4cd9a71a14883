import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ControllerDocument } from '#domain/credentials/controller-document.ts';
import { checkProof, checkToken } from '#ports/credentials/check-signature.ts';
import { textOf } from '../../support/sources.ts';

const kept = (name: string) => JSON.parse(textOf(`tests/support/credentials/kept/${name}`));
const credential = kept('credential.json');
const list = kept('status-list.json');
const document = ControllerDocument.parse(kept('did.json'));
const token = textOf('tests/support/credentials/kept/credential.jwt').trim();

// A credential of this platform as it was once signed, and what two verifiers that are none of ours said of it: one in Python (PyLD, cryptography
// and PyJWT), one the core of the Digital Credentials Consortium's verifier. What they accepted, every later version must go on accepting.
describe('a credential that was signed long ago', () => {
  it('was found genuine by both of them, in every form, and false under another name', () => {
    expect(kept('verified-by-pyld.json')).toMatchObject({
      credential: true,
      'credential under another name': false,
      'status list': true,
      'places in the list': 131_072,
      'place 4': 0,
      'place 5': 1,
      token: true,
    });
    expect(kept('verified-by-verifier-core.json')).toMatchObject({
      valid_signature: true,
      schema_check: true,
      'with another name': 'invalid_signature',
      // Its place is set in the list kept beside it: it was revoked, and they noticed.
      revocation_status: false,
    });
  });

  it('is read the same way here', async () => {
    expect(await checkProof(credential, document)).toBe('yes');
    expect(await checkProof(list, document)).toBe('yes');
    expect(await checkToken(token, document)).toBe('yes');
    const forged = structuredClone(credential);
    forged.credentialSubject.identifier[0].identityHash = '李四';
    expect(await checkProof(forged, document)).toBe('no');
    const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
    expect([bits.length * 8, ((bits[0] ?? 0) >> 3) & 1, ((bits[0] ?? 0) >> 2) & 1]).toEqual([131_072, 0, 1]);
  });
});
