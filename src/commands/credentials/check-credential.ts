import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { credential, credentialFile } from '#db/schema/index.ts';
import { anySerialTyped } from '#domain/credentials/any-serial.ts';
import type { FindingAnswer } from '#domain/credentials/badge.ts';
import { type CredentialCheck, checkOf, type FoundCredential } from '#domain/credentials/check.ts';
import { type Issuer, namesOf } from '#domain/credentials/issuer.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { checkProof, checkToken } from '#ports/credentials/check-signature.ts';
import { type CredentialKeys, credentialKeys } from '#ports/credentials/credential-keys.ts';
import { ourIssuer } from '#ports/credentials/our-issuer.ts';
import { type CredentialFileFault, credentialIn, type ReadFile, readCredentialFile } from '#ports/credentials/read-file.ts';
import { type Holding, issuedCredential } from '#queries/credentials/issued-credential.ts';
import { signedForm } from './sign-credentials.ts';

export type Checking = { now: Date; on?: PlainDate; issuer?: Issuer; keys?: CredentialKeys };

const ours = ({ issuer = ourIssuer(), keys = credentialKeys() }: Checking) => ({ issuer, keys });
const keptJson = async (db: Database, serial: string) =>
  (await db.select({ json: credential.json }).from(credential).where(eq(credential.serial, serial)))[0]?.json ?? null;

// A credential names its issuer as the site was called when it was signed; its keys are the same.
const documentFor = (id: string, checking: Checking) => {
  const { issuer, keys } = ours(checking);
  return keys.document({ ...issuer, id });
};

const issuerIn = (json: Record<string, unknown>): string => {
  const { issuer } = json;
  return typeof issuer === 'string' ? issuer : typeof issuer === 'object' && issuer !== null && 'id' in issuer ? String(issuer.id) : '';
};

const signatureOfKept = async (json: string | null, checking: Checking): Promise<FindingAnswer> => {
  if (json === null) return 'unknown';
  const read = JSON.parse(json) as Record<string, unknown>;
  return checkProof(read, await documentFor(issuerIn(read), checking));
};

const holdingBy = async (db: Database, serials: readonly string[], now: Date): Promise<Holding | undefined> => {
  for (const serial of serials) {
    const found = await issuedCredential(db, serial, dayOf(now));
    if (found) return found;
  }
  return undefined;
};

/** What is true of the credential whose serial somebody typed, question by question. Every answer is an answer: an unknown serial is one of them. */
export const checkSerial = async (db: Database, typed: string, checking: Checking): Promise<CredentialCheck> => {
  const read = anySerialTyped(typed);
  if ('fault' in read) return { found: 'no', serial: typed, why: read.fault };
  const holding = await holdingBy(db, read.serials, checking.now);
  if (!holding) return { found: 'no', serial: read.serials[0] ?? typed, why: 'not_issued' };
  // One that was issued a moment ago is signed now; one that was ended before it was signed has no signature to look at.
  const form = await signedForm(db, holding.source.serial, checking);
  const signature = await signatureOfKept(form?.json ?? null, checking);
  return checkOf(holding, { signature, on: checking.on ?? dayOf(checking.now) });
};

/** What a file says of itself, where its signature is not ours to vouch for. */
export type FileSays = { issuer: string; id: string; name: string | null };
export type FileCheck =
  /** It is of a credential of ours. `says`: the name in the file, and only where its signature holds. */
  | { ours: true; form: ReadFile['form']; check: FoundCredential; says: { holder: string } | null }
  /** It claims to be ours and is not, or it is somebody else’s. */
  | { ours: false; form: ReadFile['form']; signature: FindingAnswer; claimsOurs: boolean; says: FileSays };

const textAt = (value: unknown, ...path: string[]): string | null => {
  let inner: unknown = value;
  for (const key of path) inner = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined;
  return typeof inner === 'string' ? inner.slice(0, 300) : null;
};

// A token and a picture are made anew each time; a file is the one that was handed out when its digest is known.
const fileIsOurs = async (db: Database, serial: string, bytes: Uint8Array, form: ReadFile['form']): Promise<FindingAnswer> => {
  if (form === 'json' && (await keptJson(db, serial)) === Buffer.from(bytes).toString('utf8')) return 'yes';
  const digest = createHash('sha256').update(bytes).digest('hex');
  const [known] = await db
    .select({ form: credentialFile.form })
    .from(credentialFile)
    .where(and(eq(credentialFile.digest, digest), eq(credentialFile.serial, serial)));
  return known ? 'yes' : 'no';
};

/**
 * Checks a file that somebody was given: whether the credential in it is signed by us and unchanged, whether the file is byte for byte one that we
 * made, and what is true today of what it is about. Nothing of the file is kept.
 */
export const checkFile = async (
  db: Database,
  bytes: Uint8Array,
  checking: Checking,
): Promise<Outcome<FileCheck, { code: 'credentials.file_not_read'; field: 'file'; why: CredentialFileFault }>> => {
  const file = readCredentialFile(bytes);
  if ('fault' in file) return refused({ code: 'credentials.file_not_read', field: 'file', why: file.fault });
  const read = credentialIn(file.text);
  if (!read) return refused({ code: 'credentials.file_not_read', field: 'file', why: 'file_without_credential' });
  const { json, token } = read;
  const { issuer } = ours(checking);
  const id = textAt(json, 'id') ?? '';
  const says: FileSays = { issuer: textAt(json, 'issuer', 'name') ?? issuerIn(json), id, name: textAt(json, 'name') };

  const serial = anySerialTyped(id.split('/verify/')[1] ?? '');
  const holding = 'serials' in serial ? await holdingBy(db, serial.serials, checking.now) : undefined;
  const kept = holding ? await keptJson(db, holding.source.serial) : null;
  const keptIssuer = kept === null ? [] : [issuerIn(JSON.parse(kept) as Record<string, unknown>)];
  const claimsOurs = [...namesOf(issuer), ...keptIssuer].includes(issuerIn(json));
  if (!holding || !claimsOurs) return granted({ ours: false, form: file.form, signature: claimsOurs ? 'no' : 'unknown', claimsOurs, says });

  const document = await documentFor(issuerIn(json), checking);
  const signature = token === null ? await checkProof(json, document) : await checkToken(token, document);
  const check = checkOf(holding, {
    signature: signature === 'yes' ? 'yes' : 'no',
    issuer: signature === 'yes' ? 'yes' : 'no',
    on: checking.on ?? dayOf(checking.now),
    file: await fileIsOurs(db, holding.source.serial, bytes, file.form),
  });
  const identifier = (json.credentialSubject as { identifier?: unknown[] } | undefined)?.identifier;
  const holder = signature === 'yes' ? textAt({ first: identifier?.[0] }, 'first', 'identityHash') : null;
  return granted({ ours: true, form: file.form, check, says: holder === null ? null : { holder } });
};
