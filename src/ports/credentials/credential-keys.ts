import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import type { ControllerDocument } from '#domain/credentials/controller-document.ts';
import { type Issuer, namesOf } from '#domain/credentials/issuer.ts';
import { env } from '#env';

// Open Badges asks for RS256 in tokens, and the proof inside the JSON is of Ed25519: of each kind the newest signs.
const kinds = ['ed25519', 'rsa'] as const;
type Kind = (typeof kinds)[number];
type Kept = { kind: Kind; key: KeyObject };

// 3,072 bits are 384 bytes, which base64url writes without a spare bit: no two texts stand for one signature.
const generate = (kind: Kind): KeyObject =>
  kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey : generateKeyPairSync('ed25519').privateKey;

const thumbprint = (key: KeyObject): string =>
  createHash('sha256')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 16);

const multikeyOf = (key: KeyObject) => fromJwk({ jwk: key.export({ format: 'jwk' }), secretKey: true });

export type CredentialKeys = {
  /** What the issuer's document shows: every key there ever was, the newest first. */
  document: (issuer: Issuer) => Promise<ControllerDocument>;
  /** The newest key of a kind, under the name by which the document shows it. */
  newest: (issuer: Issuer, kind: Kind) => Promise<{ id: string; key: KeyObject }>;
  add: () => void;
};

const idOf = async ({ id }: Issuer, { kind, key }: Kept): Promise<string> =>
  // A verifier can take an Ed25519 key from its name without asking for the document.
  `${id}#${kind === 'rsa' ? `rsa-${thumbprint(key)}` : (await multikeyOf(key)).publicKeyMultibase}`;

/**
 * The keys in a folder with which credentials are signed, one file each, readable by their owner alone. The newest of each kind signs; the older
 * ones are shown for ever, so that what they signed can still be checked. The first are made when one is needed.
 */
export const credentialKeysIn = (folder: string): CredentialKeys => {
  const known = new Map<string, KeyObject>();

  const add = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    for (const kind of kinds) {
      const key = generate(kind);
      const name = `${stamp}-${kind}-${thumbprint(key).replaceAll(/[^\w]/g, '').slice(0, 8)}.pem`;
      writeFileSync(join(folder, name), key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    }
  };

  // The folder is looked at each time, so that a key added on the command line signs without a restart.
  const all = (): Kept[] => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const files = () => readdirSync(folder).filter((name) => name.endsWith('.pem'));
    if (files().length === 0) add();
    return files()
      .sort()
      .reverse()
      .map((name) => {
        const key = known.get(name) ?? createPrivateKey(readFileSync(join(folder, name)));
        known.set(name, key);
        return { kind: key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ed25519', key };
      });
  };

  const shown = async (issuer: Issuer, kept: Kept): Promise<ControllerDocument['verificationMethod'][number]> => {
    const id = await idOf(issuer, kept);
    if (kept.kind === 'ed25519')
      return { id, type: 'Multikey', controller: issuer.id, publicKeyMultibase: (await multikeyOf(kept.key)).publicKeyMultibase };
    const { kty, n, e } = createPublicKey(kept.key).export({ format: 'jwk' });
    return { id, type: 'JsonWebKey', controller: issuer.id, publicKeyJwk: { kty, n, e, alg: 'RS256', use: 'sig', kid: id } };
  };

  return {
    add,
    newest: async (issuer, wanted) => {
      const kept = all().find(({ kind }) => kind === wanted);
      if (!kept) throw new Error(`There is no ${wanted} key in ${folder}.`);
      return { id: await idOf(issuer, kept), key: kept.key };
    },
    document: async (issuer) => {
      const methods = await Promise.all(all().map((kept) => shown(issuer, kept)));
      return {
        '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1', 'https://w3id.org/security/jwk/v1'],
        id: issuer.id,
        alsoKnownAs: [...namesOf(issuer).filter((name) => name !== issuer.id), issuer.url],
        verificationMethod: methods,
        assertionMethod: methods.map(({ id }) => id),
      };
    },
  };
};

let ours: CredentialKeys | undefined;

/** The keys of this installation: DATA_DIR/keys/credentials. */
export const credentialKeys = (): CredentialKeys => {
  ours ??= credentialKeysIn(join(env.DATA_DIR, 'keys', 'credentials'));
  return ours;
};
