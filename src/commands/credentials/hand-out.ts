import { createHash } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { credentialFile } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { anySerialTyped } from '#domain/credentials/any-serial.ts';
import type { Issuer } from '#domain/credentials/issuer.ts';
import { type OpenBadge, withSuspension } from '#domain/credentials/open-badge.ts';
import type { CredentialForm, CredentialSource } from '#domain/credentials/source.ts';
import type { CredentialKeys } from '#ports/credentials/credential-keys.ts';
import { ourIssuer } from '#ports/credentials/our-issuer.ts';
import { credentialToken, signedCredential } from '#ports/credentials/sign.ts';
import { signedForm } from './sign-credentials.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** The credential of the person who asks, signed now if it was not yet. Undefined when it is somebody else’s, so that nobody learns that it exists. */
export const ownSignedForm = async (
  db: Database,
  typed: string,
  { actor, now }: { actor: Person; now: Date },
): Promise<{ json: string; source: CredentialSource } | undefined> => {
  const read = anySerialTyped(typed);
  for (const serial of 'serials' in read ? read.serials : []) {
    const found = await signedForm(db, serial, { now });
    if (found?.holding.personId === actor.personId) return { json: found.json, source: found.holding.source };
  }
  return undefined;
};

const unsigned = (json: string): OpenBadge => {
  const { proof: _, ...badge } = JSON.parse(json) as OpenBadge & { proof: unknown };
  return badge;
};
// A badge keeps the name of its issuer under which it was signed first.
const issuerOf = ({ issuer: { id } }: OpenBadge): Issuer => ({ ...ourIssuer(), id });

/** The same credential as a token, signed by the newest key. */
export const tokenOf = (json: string, keys?: CredentialKeys): Promise<string> => {
  const badge = unsigned(json);
  return credentialToken(badge, { issuer: issuerOf(badge), ...(keys && { keys }) });
};

/** The same credential with both of its statuses, signed by the newest key. */
export const twoStatusesOf = async (json: string, at: Date, keys?: CredentialKeys): Promise<string> => {
  const badge = unsigned(json);
  return JSON.stringify(await signedCredential(withSuspension(badge), { issuer: issuerOf(badge), at, ...(keys && { keys }) }));
};

/** Remembers what a file looks like that is handed out now, so that a changed one is told from it. */
export const rememberFile = async (
  db: Database,
  { serial, form, bytes }: { serial: string; form: CredentialForm; bytes: Uint8Array },
  now: Date,
): Promise<void> => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  await db.insert(credentialFile).values({ digest, serial, form, madeAt: now }).onConflictDoNothing();
};
