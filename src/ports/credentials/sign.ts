import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { CredentialIssuancePurpose } from '@digitalbazaar/vc';
import { CompactSign } from 'jose';
import signatures from 'jsonld-signatures';
import type { Issuer } from '#domain/credentials/issuer.ts';
import { badgeClaims, type OpenBadge } from '#domain/credentials/open-badge.ts';
import { loaderWith } from './contexts.ts';
import { type CredentialKeys, credentialKeys } from './credential-keys.ts';

const load = loaderWith();

type By = { issuer: Issuer; at: Date; keys?: CredentialKeys };

/** A credential with a Data Integrity proof (eddsa-rdfc-2022) of the newest key. What a context does not name is refused and never left unsigned. */
export const signedCredential = async <C extends object>(credential: C, { issuer, at, keys = credentialKeys() }: By) => {
  const { id, key } = await keys.newest(issuer, 'ed25519');
  const pair = await fromJwk({ jwk: key.export({ format: 'jwk' }), secretKey: true, id, controller: issuer.id });
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite, date: `${at.toISOString().slice(0, 19)}Z` });
  const { proof, ...rest } = await signatures.sign(
    { ...credential },
    { suite, purpose: new CredentialIssuancePurpose(), documentLoader: load },
  );
  // The JSON schema of Open Badges asks for a list.
  return { ...rest, proof: [proof] } as C & { proof: [{ verificationMethod: string; proofValue: string; created: string }] };
};

/** The same credential as a token of RS256, which every verifier of Open Badges has to read. */
export const credentialToken = async (badge: OpenBadge, { issuer, keys = credentialKeys() }: Omit<By, 'at'>): Promise<string> => {
  const { id, key } = await keys.newest(issuer, 'rsa');
  const claims = new TextEncoder().encode(JSON.stringify(badgeClaims(badge)));
  return new CompactSign(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: id }).sign(key);
};
