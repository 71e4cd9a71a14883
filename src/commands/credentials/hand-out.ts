import { createHash } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { credentialFile } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { anySerialTyped } from '#domain/credentials/any-serial.ts';
import { issuerAt } from '#domain/credentials/issuer.ts';
import type { OpenBadge } from '#domain/credentials/open-badge.ts';
import type { CredentialForm, CredentialSource } from '#domain/credentials/source.ts';
import { env } from '#env';
import { credentialToken } from '#ports/credentials/sign.ts';
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

/** The same credential as a token, signed by the newest key. */
export const tokenOf = (json: string): Promise<string> => {
  const { proof: _, ...badge } = JSON.parse(json) as OpenBadge & { proof: unknown };
  return credentialToken(badge, { issuer: { ...issuerAt(env.PUBLIC_URL), did: badge.issuer.id } });
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
