import type { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** What a credential is of: a record of learning, or a certification period. */
export const credentialKinds = ['record', 'certification'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** The files a credential is handed out as; its page is the fourth form. */
export const credentialForms = ['pdf', 'json', 'jwt', 'png'] as const;
export type CredentialForm = (typeof credentialForms)[number];

/** The one source of a credential: its page, its PDF, its badge and its picture all say what stands here and nothing else. */
export type CredentialSource = {
  kind: CredentialKind;
  serial: string;
  holderName: string;
  isDemo: boolean;
  title: Bilingual;
  /** What it is of, as an address below the site: `courses/gen-101`. */
  about: string;
  code: string;
  version: string;
  minutes: number | null;
  /** The day it was earned. */
  awardedOn: PlainDate;
  issuedAt: Date;
  /** Whose certification office issued it; null where the platform did by itself. */
  unit: Bilingual | null;
  /** The first and the last day of a certification period; a record of learning states what happened and does not run out. */
  validFrom: PlainDate | null;
  validUntil: PlainDate | null;
};
