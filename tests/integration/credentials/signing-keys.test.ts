import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keysIn } from '#ports/signing-keys.ts';

const folders: string[] = [];
const aFolder = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'minglun-keys-')), 'keys');
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the signing keys', () => {
  it('begin with one that only its owner can read, and are found again by the next process', () => {
    const folder = aFolder();
    const [first] = keysIn(folder).publicKeys();
    const [file = ''] = readdirSync(folder);
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(keysIn(folder).publicKeys()).toEqual([first]);
  });

  it('hold no private part where they are shown', () => {
    const [shown] = keysIn(aFolder()).publicKeys();
    expect(Object.keys(shown ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it('sign what the signature is checked against, under a kind of its own', () => {
    const keys = keysIn(aFolder());
    const [head = '', payload = '', signature = ''] = keys.sign('{"a":1}', 'minglun-statement+json').split('.');
    const [shown] = keys.publicKeys();
    if (!shown) throw new Error('There is no key.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ alg: 'EdDSA', kid: shown.kid, typ: 'minglun-statement+json' });
    const key = createPublicKey({ key: { kty: shown.kty, crv: shown.crv, x: shown.x }, format: 'jwk' });
    expect(verify(null, Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(verify(null, Buffer.from(`${head}x.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(false);
  });
});
