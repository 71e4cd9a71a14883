import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicKey } from '#domain/credentials/public-keys.ts';
import { env } from '#env';

/** What kind of statement a signature is under, so that one can never be passed off as another. */
export type Signed = 'minglun-clearance+json' | 'minglun-statement+json' | 'minglun-pack+json';

/** Signs a text as a compact JWS (RFC 7515) with the newest key. */
export type Sign = (payload: string, typ: Signed) => string;

export type Keys = { sign: Sign; publicKeys: () => PublicKey[]; add: () => PublicKey };

const base64url = (text: string | Buffer) => Buffer.from(text).toString('base64url');

/** As /.well-known/jwks.json shows it (RFC 8037); `kid` is the thumbprint (RFC 7638). */
const publicOf = (key: KeyObject): PublicKey => {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' };
};

/**
 * The Ed25519 keys in a folder, one file each, readable by their owner alone. The newest signs and the older ones go on being published, so that
 * what they signed can still be checked. The first is made when one is needed. Two processes that make one at once make two good keys.
 */
export const keysIn = (folder: string): Keys => {
  const known = new Map<string, KeyObject>();

  const add = () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const shown = publicOf(privateKey);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    writeFileSync(join(folder, `${stamp}-${shown.kid.slice(0, 8)}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      mode: 0o600,
      flag: 'wx',
    });
    return shown;
  };

  // The folder is looked at each time, so that a key added on the command line signs without a restart.
  const all = (): KeyObject[] => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const files = () => readdirSync(folder).filter((name) => name.endsWith('.pem'));
    if (files().length === 0) add();
    return files()
      .sort()
      .map((name) => {
        const key = known.get(name) ?? createPrivateKey(readFileSync(join(folder, name)));
        known.set(name, key);
        return key;
      });
  };

  return {
    add,
    publicKeys: () => all().map(publicOf).toReversed(),
    sign: (payload, typ) => {
      const key = all().at(-1);
      if (!key) throw new Error(`There is no signing key in ${folder}.`);
      const input = `${base64url(JSON.stringify({ alg: 'EdDSA', kid: publicOf(key).kid, typ }))}.${base64url(payload)}`;
      return `${input}.${base64url(signBytes(null, Buffer.from(input), key))}`;
    },
  };
};

let ours: Keys | undefined;

/** The keys of this installation: DATA_DIR/keys. */
export const signingKeys = (): Keys => {
  ours ??= keysIn(join(env.DATA_DIR, 'keys'));
  return ours;
};
