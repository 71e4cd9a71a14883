import type { Database } from '#db/client.ts';
import { anySerialTyped } from '#domain/credentials/any-serial.ts';
import { heldOn } from '#domain/credentials/check.ts';
import { listAtMost, serialsIn } from '#domain/credentials/check-forms.ts';
import { maskedName } from '#domain/credentials/masked-name.ts';
import type { CredentialRefusal } from '#domain/credentials/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { issuedCredential } from '#queries/credentials/issued-credential.ts';

export const lineStates = ['valid', 'not_now', 'suspended', 'superseded', 'revoked', 'not_issued', 'slip', 'not_a_code'] as const;
export type LineState = (typeof lineStates)[number];

/** One line of a list: what was asked for, and what is true of it today. */
export type CheckedLine = {
  typed: string;
  serial: string | null;
  state: LineState;
  kind: 'record' | 'certification' | null;
  holder: string | null;
  title: { 'zh-CN': string; en: string } | null;
  issuedOn: PlainDate | null;
  validUntil: PlainDate | null;
  by: string | null;
};

const nothing = { serial: null, kind: null, holder: null, title: null, issuedOn: null, validUntil: null, by: null };

const lineOf = async (db: Database, typed: string, today: PlainDate): Promise<CheckedLine> => {
  const read = anySerialTyped(typed);
  if ('fault' in read) return { typed, ...nothing, state: read.fault };
  for (const serial of read.serials) {
    const holding = await issuedCredential(db, serial, today);
    if (!holding) continue;
    const { source, standing, holdsUntil } = holding;
    return {
      typed,
      serial,
      state: standing.state !== 'stands' ? standing.state : heldOn(holding, today) ? 'valid' : 'not_now',
      kind: source.kind,
      holder: maskedName(source.holderName),
      title: source.title,
      issuedOn: dayOf(source.issuedAt),
      validUntil: holdsUntil,
      by: standing.state === 'superseded' ? standing.by : null,
    };
  }
  return { typed, ...nothing, serial: read.serials[0] ?? null, state: 'not_issued' };
};

/** What is true today of each serial of a list, in its order. `allow` says whether so many may be asked. */
export const checkList = async (
  db: Database,
  text: string,
  { now, allow }: { now: Date; allow: (lines: number) => Outcome<null, CredentialRefusal> },
): Promise<Outcome<CheckedLine[], CredentialRefusal>> => {
  const serials = serialsIn(text);
  if (serials.length === 0) return refused({ code: 'credentials.list_empty', field: 'list' });
  if (serials.length > listAtMost) return refused({ code: 'credentials.list_too_long', field: 'list', limit: listAtMost });
  const allowed = allow(serials.length);
  if (!allowed.ok) return allowed;
  const lines: CheckedLine[] = [];
  for (const typed of serials) lines.push(await lineOf(db, typed, dayOf(now)));
  return granted(lines);
};
