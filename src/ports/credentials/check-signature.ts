import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { from, toJwk } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { CredentialIssuancePurpose } from '@digitalbazaar/vc';
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import signatures from 'jsonld-signatures';
import { assertionKey, type ControllerDocument, type VerificationMethod } from '#domain/credentials/controller-document.ts';
import { loaderWith } from './contexts.ts';

/** Whether a signature holds: yes, no, or that it cannot be told, since it is of a kind or names a context that is not known here. */
export type SignatureAnswer = 'yes' | 'no' | 'unknown';

const proofOf = (credential: Record<string, unknown>): Record<string, unknown>[] =>
  [credential.proof].flat().filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);

// What a suite signs is looked up under these two addresses.
const documentsOf = (document: ControllerDocument): Map<string, unknown> => {
  const known = new Map<string, unknown>([[document.id, { ...document, assertionMethod: namesIn(document) }]]);
  for (const name of namesIn(document)) {
    const method = assertionKey(document, name);
    if (method?.publicKeyMultibase) known.set(name, { '@context': 'https://w3id.org/security/multikey/v1', ...method });
  }
  return known;
};

const namesIn = ({ id, assertionMethod }: ControllerDocument): string[] =>
  assertionMethod.map((one) => (typeof one === 'string' ? one : one.id)).map((name) => (name.startsWith('#') ? id + name : name));

/** Whether the one Data Integrity proof of a credential is by a key that its issuer's document allows to sign. */
export const checkProof = async (credential: Record<string, unknown>, document: ControllerDocument): Promise<SignatureAnswer> => {
  const proofs = proofOf(credential);
  const [proof] = proofs;
  if (!proof || proofs.length !== 1 || proof.type !== 'DataIntegrityProof' || proof.cryptosuite !== 'eddsa-rdfc-2022') return 'unknown';
  const result = await signatures.verify(
    { ...credential, proof },
    {
      suite: new DataIntegrityProof({ cryptosuite }),
      purpose: new CredentialIssuancePurpose(),
      documentLoader: loaderWith(documentsOf(document)),
    },
  );
  return result.verified ? 'yes' : 'no';
};

const algorithms = ['RS256', 'ES256', 'EdDSA'];

const keyOf = async (method: VerificationMethod, alg: string) => {
  if (method.publicKeyJwk) return importJWK(method.publicKeyJwk, alg);
  if (method.publicKeyMultibase && alg === 'EdDSA') return importJWK(await toJwk({ keyPair: await from(method) }), alg);
  return undefined;
};

/** Whether a token is signed by a key that the issuer's document allows to sign. A key inside the token itself proves nothing and is not looked at. */
export const checkToken = async (token: string, document: ControllerDocument): Promise<SignatureAnswer> => {
  try {
    const { alg = '', kid = '', typ = 'JWT' } = decodeProtectedHeader(token);
    if (!algorithms.includes(alg) || !/^(JWT|vc\+jwt)$/i.test(typ)) return 'unknown';
    const method = assertionKey(document, kid.startsWith('#') ? document.id + kid : kid);
    const key = method && (await keyOf(method, alg));
    if (!key) return 'no';
    await compactVerify(token, key, { algorithms: [alg] });
    return 'yes';
  } catch {
    return 'no';
  }
};
