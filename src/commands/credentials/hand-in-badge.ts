import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { badgeClaim, person } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type BadgeFindings, BadgeShape, isOpenBadge, issuerOf, type ReadBadge } from '#domain/credentials/badge.ts';
import { isInPeriod, isSameName, readBadge } from '#domain/credentials/claim.ts';
import { namesOf } from '#domain/credentials/issuer.ts';
import type { CredentialRefusal } from '#domain/credentials/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { checkProof, checkToken } from '#ports/credentials/check-signature.ts';
import { fetchIssuer } from '#ports/credentials/fetch-issuer.ts';
import { ourIssuer } from '#ports/credentials/our-issuer.ts';
import { credentialIn, readCredentialFile } from '#ports/credentials/read-file.ts';
import { equivalencyFor, pinnedDocument } from '#queries/credentials/claims.ts';
import { placesOf } from '#queries/people/places-of.ts';
import { record } from '../record.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Fetch = typeof fetchIssuer;
type Checked = { badge: ReadBadge; text: string; findings: Omit<BadgeFindings, 'name'> };

const notValid = (why: 'signature' | 'expired' | 'shape' | 'issuer') =>
  refused({ code: 'credentials.badge_not_valid' as const, field: 'file' as const, why });

/**
 * Reads a badge of another issuer and checks it: its form, its signature by a key that its issuer names, and its period. The issuer’s document is
 * the one on record, or else asked of the issuer’s own host; nothing else that the badge names is ever fetched.
 */
export const checkBadge = async (
  db: Database,
  bytes: Uint8Array,
  { now, fetch = fetchIssuer }: { now: Date; fetch?: Fetch },
): Promise<Outcome<Checked, CredentialRefusal>> => {
  const file = readCredentialFile(bytes);
  if ('fault' in file) return refused({ code: 'credentials.file_not_read', field: 'file', why: file.fault });
  const read = credentialIn(file.text);
  const shape = read && BadgeShape.safeParse(read.json);
  if (!read || !shape?.success || !isOpenBadge(shape.data)) return notValid('shape');
  const badge = readBadge(shape.data);
  if (!badge) return notValid('shape');
  const issuer = issuerOf(shape.data);
  if (namesOf(ourIssuer()).includes(issuer)) return refused({ code: 'credentials.badge_of_ours', field: 'file' });
  const pinned = await pinnedDocument(db, issuer);
  const document = pinned ?? (await fetch(issuer));
  if (!document || document.id !== issuer) return notValid('issuer');
  const signature = read.token === null ? await checkProof(read.json, document) : await checkToken(read.token, document);
  if (signature !== 'yes') return notValid('signature');
  if (!isInPeriod(shape.data, now)) return notValid('expired');
  return granted({
    badge,
    text: file.text,
    findings: {
      signature,
      issuer: pinned ? 'pinned' : 'fetched',
      validity: 'yes',
      // Another issuer’s status list is not fetched: whoever decides asks the issuer, and the page says so.
      status: shape.data.credentialStatus === undefined ? 'none' : 'unknown',
    },
  });
};

/** Hands a badge of another issuer in, so that an administrator decides whether it counts. One badge is handed in once, by the person it names. */
export const handInBadge = async (
  db: Database,
  { institutionId, bytes }: { institutionId: string; bytes: Uint8Array },
  { actor, now, fetch }: { actor: Person; now: Date; fetch?: Fetch },
): Promise<Outcome<string, CredentialRefusal | NotFound>> => {
  const { personId } = actor;
  const here = (await placesOf(db, personId, dayOf(now))).some((place) => place.institutionId === institutionId);
  if (!here) return refused({ code: 'shared.not_found' });
  const checked = await checkBadge(db, bytes, { now, ...(fetch && { fetch }) });
  if (!checked.ok) return checked;
  const { badge, text, findings } = checked.value;
  const [self] = await db.select({ name: person.name }).from(person).where(eq(person.id, personId));
  if (badge.holderName !== null && !isSameName(badge.holderName, self?.name ?? ''))
    return refused({ code: 'credentials.badge_other_name', field: 'file' });
  const digest = createHash('sha256').update(`${badge.issuer}\n${badge.id}`).digest('hex');
  return db.transaction(async (tx): Promise<Outcome<string, CredentialRefusal>> => {
    const before = await tx.$count(badgeClaim, and(eq(badgeClaim.digest, digest), inArray(badgeClaim.state, ['open', 'recognised'])));
    if (before > 0) return refused({ code: 'credentials.badge_claimed', field: 'file' });
    const id = crypto.randomUUID();
    const rule = await equivalencyFor(tx, institutionId, badge);
    await tx.insert(badgeClaim).values({
      id,
      personId,
      institutionId,
      badge,
      document: text,
      digest,
      findings: { ...findings, name: badge.holderName === null ? 'unknown' : 'yes' },
      equivalencyId: rule?.id ?? null,
      handedInAt: now,
      state: 'open',
    });
    await record(tx, actor, now, [{ type: 'credentials.badge_handed_in', about: personId, institutionId, data: { claimId: id } }]);
    return granted(id);
  });
};
