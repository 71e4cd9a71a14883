import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { credential } from '#db/schema/index.ts';
import type { Issuer } from '#domain/credentials/issuer.ts';
import { openBadge, type StatusPlace } from '#domain/credentials/open-badge.ts';
import { freePlaces } from '#domain/credentials/status-bits.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { CredentialKeys } from '#ports/credentials/credential-keys.ts';
import { ourIssuer } from '#ports/credentials/our-issuer.ts';
import { signedCredential } from '#ports/credentials/sign.ts';
import { type Holding, issuedCredential } from '#queries/credentials/issued-credential.ts';
import { placesTaken } from '#queries/credentials/status-list.ts';
import { type Looked, lookedAtNothing, unsignedCredentials } from '#queries/credentials/unsigned-credentials.ts';
import { type Breath, inBackground } from '../in-batches.ts';
import { record } from '../record.ts';

export type Signing = { now: Date; issuer?: Issuer; keys?: CredentialKeys };

const draw = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
const system = { kind: 'system' } as const;

/** Of so many at once, so that others write in between, and no more than these are lost where the process is. */
const batch = 200;
/** The same where somebody asks the site something meanwhile: some tens of milliseconds of a processor. */
const batchBehind = 20;

const signOne = async ({ source, personId }: Holding, place: StatusPlace, { now, issuer = ourIssuer(), keys }: Signing) => {
  const badge = openBadge(source, issuer, { subject: `urn:uuid:${crypto.randomUUID()}`, place });
  const signed = await signedCredential(badge, { issuer, at: now, ...(keys && { keys }) });
  const { serial, kind } = source;
  return {
    id: crypto.randomUUID(),
    serial,
    kind,
    personId,
    list: place.list,
    place: place.index,
    json: JSON.stringify(signed),
    signedAt: now,
  };
};

/** Signs these and keeps what was signed. What another process signed meanwhile, or a place it took, is left; how many were kept is returned. */
const signThese = async (db: Database, holdings: readonly Holding[], by: Signing): Promise<number> => {
  const { list, taken } = await placesTaken(db);
  const places = freePlaces(taken, list, holdings.length, draw);
  const rows: (typeof credential.$inferInsert)[] = [];
  for (const [i, place] of places.entries()) rows.push(await signOne(holdings[i] as Holding, place, by));
  return db.transaction(async (tx) => {
    const kept = await tx
      .insert(credential)
      .values(rows)
      .onConflictDoNothing()
      .returning({ serial: credential.serial, personId: credential.personId, kind: credential.kind });
    await record(
      tx,
      system,
      by.now,
      kept.map(({ serial, personId, kind }) => ({
        type: 'credentials.credential_signed' as const,
        about: personId,
        institutionId: null,
        data: { serial, kind },
      })),
    );
    return kept.length;
  });
};

/** How far each opened database was looked through; whoever opens it anew looks from the beginning. */
const lookedIn = new WeakMap<Database, Looked>();

/**
 * Gives everything that stands and has none yet its signed form, the oldest first, at most `atMost`. It can be broken off at any moment and begun
 * again: what was signed is kept batch by batch, and is not signed twice. Returns how many were signed.
 */
export const signCredentials = async (
  db: Database,
  by: Signing & { atMost?: number; atOnce?: number; told?: (signed: number) => void; breathe?: Breath },
): Promise<number> => {
  const { atMost = Number.POSITIVE_INFINITY, atOnce = batch, told, breathe } = by;
  let signed = 0;
  while (signed < atMost) {
    const { holdings, looked } = await unsignedCredentials(db, {
      looked: lookedIn.get(db) ?? lookedAtNothing,
      atMost: Math.min(atOnce, atMost - signed),
      today: dayOf(by.now),
    });
    lookedIn.set(db, looked);
    if (holdings.length === 0) break;
    signed += await signThese(db, holdings, by);
    told?.(signed);
    await breathe?.();
  }
  return signed;
};

/** The same by the clock, for which nobody waits. */
export const signBehind = (db: Database, now: Date): Promise<number> =>
  inBackground((breathe) => signCredentials(db, { now, atMost: 2000, atOnce: batchBehind, breathe }));

/** The signed form of what was issued under a serial, made now if it has none. Undefined where nothing was, or where it was ended before it was signed. */
export const signedForm = async (db: Database, serial: string, by: Signing): Promise<{ json: string; holding: Holding } | undefined> => {
  const holding = await issuedCredential(db, serial, dayOf(by.now));
  if (!holding) return undefined;
  const kept = async () => (await db.select({ json: credential.json }).from(credential).where(eq(credential.serial, serial)))[0];
  let found = await kept();
  if (!found && holding.standing.state !== 'revoked' && holding.standing.state !== 'superseded') {
    await signThese(db, [holding], by);
    found = await kept();
  }
  return found?.json ? { json: found.json, holding } : undefined;
};
