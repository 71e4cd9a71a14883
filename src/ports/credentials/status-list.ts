import { gzipSync } from 'node:zlib';
import type { Issuer } from '#domain/credentials/issuer.ts';
import { contexts, type StatusPurpose, statusListUrl } from '#domain/credentials/open-badge.ts';
import { statusBits } from '#domain/credentials/status-bits.ts';
import { type CredentialKeys, credentialKeys } from './credential-keys.ts';
import { signedCredential } from './sign.ts';

const hourMs = 3_600_000;

// A list is asked for far more often than it changes; it is signed anew when it has changed, and each hour, so that it is never old.
const signedLists = new Map<string, { of: string; json: string }>();

/**
 * A status list as a signed credential (Bitstring Status List): of 131,072 places, those set no longer stand, or do not count today where the list
 * tells of suspensions. It is valid for a day, so that an old one cannot be shown for a new one for long.
 */
export const statusListCredential = async (
  { list, purpose = 'revocation', set }: { list: number; purpose?: StatusPurpose; set: readonly number[] },
  { issuer, at, keys = credentialKeys() }: { issuer: Issuer; at: Date; keys?: CredentialKeys },
): Promise<string> => {
  const encodedList = `u${gzipSync(statusBits(set)).toString('base64url')}`;
  const hour = new Date(Math.floor(at.getTime() / hourMs) * hourMs);
  const id = statusListUrl(issuer, list, purpose);
  const of = `${(await keys.newest(issuer, 'ed25519')).id} ${hour.toISOString()} ${encodedList}`;
  const known = signedLists.get(id);
  if (known?.of === of) return known.json;
  const written = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`;
  const credential = {
    '@context': [contexts[0]],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.id,
    validFrom: written(hour),
    validUntil: written(new Date(hour.getTime() + 24 * hourMs)),
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList },
  };
  const json = JSON.stringify(await signedCredential(credential, { issuer, at: hour, keys }));
  signedLists.set(id, { of, json });
  return json;
};
