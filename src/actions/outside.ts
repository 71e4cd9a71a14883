import { decideProof, withdrawProof } from '#commands/projects/outside/decide-proof.ts';
import { handInCertificate } from '#commands/projects/outside/hand-in-certificate.ts';
import { inviteOutsider } from '#commands/projects/outside/invite-outsider.ts';
import { joinWithAccount } from '#commands/projects/outside/join-with-account.ts';
import { sendOutsideLetter } from '#commands/projects/outside/send-outside-letter.ts';
import { showRecord } from '#commands/projects/outside/show-record.ts';
import type { Actor } from '#domain/auth/permission.ts';
import {
  CertificateProofForm,
  DecideProofForm,
  JoinForm,
  OutsiderForm,
  proofFileLimit,
  RecordProofForm,
  ResendForm,
  WithdrawProofForm,
} from '#domain/projects/outside/proof.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { type Door, type Form, submit } from './form.ts';
import { statusOf } from './status-of.ts';

type Person = Extract<Actor, { kind: 'person' }>;

// What a form adds around its file.
const spareBytes = 64 * 1024;

export const inviteOutsiderAction = (door: Door, actor: Person, projectId: string) =>
  submit(door, 'outsider', OutsiderForm, (given, { now }) => inviteOutsider(door.locals.db, { ...given, projectId }, { actor, now }));

export const resendOutsideAction = (door: Door, actor: Person) =>
  submit(door, 'resend', ResendForm, ({ membershipId }, { now }) => sendOutsideLetter(door.locals.db, membershipId, { actor, now }));

export const joinAction = (door: Door, actor: Person, token: string) =>
  submit(door, 'join', JoinForm, (_, { now }) => joinWithAccount(door.locals.db, { token }, { actor, now }));

export const showRecordAction = (door: Door, actor: Person, projectId: string) =>
  submit(door, 'record', RecordProofForm, ({ recordCourse: course, serial }, { now }) =>
    showRecord(door.locals.db, { course, serial, projectId }, { actor, now }),
  );

/** A certificate with its file. One that says it is too large is refused before it is read. */
export const certificateAction = async (door: Door, actor: Person, projectId: string) => {
  const { request, response, locals } = door;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  const isUpload = request.method === 'POST' && (request.headers.get('content-type') ?? '').startsWith('multipart/');
  if (isUpload && !(length <= proofFileLimit.bytes + spareBytes)) {
    const refusal = { code: 'projects.proof_file_too_large', field: 'file', limit: proofFileLimit.bytes / 1024 / 1024 } as const;
    response.status = statusOf[refusal.code];
    response.headers.set('Connection', 'close');
    const faults = [{ field: 'file' as const, message: refusalWords(refusal, locals.locale) }];
    const form: Form<keyof typeof CertificateProofForm.shape> = { typed: {}, chosen: {}, faults };
    return { done: false as const, form, refusal };
  }
  return submit(door, 'certificate', CertificateProofForm, async ({ file, ...given }, { now }) => {
    const bytes = file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
    return handInCertificate(locals.db, { ...given, file: bytes, projectId }, { actor, now });
  });
};

export const withdrawProofAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw-proof', WithdrawProofForm, (given, { now }) => withdrawProof(door.locals.db, given, { actor, now }));

export const recogniseProofAction = (door: Door, actor: Person) =>
  submit(door, 'recognise', DecideProofForm, (given, { now }) =>
    decideProof(door.locals.db, { ...given, answer: 'recognised' }, { actor, now }),
  );

export const refuseProofAction = (door: Door, actor: Person) =>
  submit(door, 'refuse', DecideProofForm, (given, { now }) => decideProof(door.locals.db, { ...given, answer: 'refused' }, { actor, now }));
