import { z } from 'zod';
import { changePassword } from '#commands/auth/change-password.ts';
import { chooseLanguage } from '#commands/auth/choose-language.ts';
import { claimRecord } from '#commands/auth/claim-record.ts';
import { signOutDevice, signOutEverywhere } from '#commands/auth/close-sessions.ts';
import { requestClaim } from '#commands/auth/request-claim.ts';
import { requestReset } from '#commands/auth/request-reset.ts';
import { resetPassword } from '#commands/auth/reset-password.ts';
import { closeSession, type SessionCookie } from '#commands/auth/sessions.ts';
import { signIn } from '#commands/auth/sign-in.ts';
import { deviceOf } from '#domain/auth/device.ts';
import {
  ChangePasswordForm,
  ClaimForm,
  ClaimRequestForm,
  CloseSessionForm,
  LanguageForm,
  ResetForm,
  ResetRequestForm,
  SignInForm,
} from '#domain/auth/forms.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

const device = ({ request }: Door) => deviceOf(request.headers.get('user-agent'));

const giveCookie = ({ cookies }: Door, { name, value, attributes }: SessionCookie) => cookies.set(name, value, attributes);

export const signInAction = async (door: Door) => {
  const { db } = door.locals;
  const answer = await submit(door, 'sign-in', SignInForm, (given, { now }) =>
    signIn(db, { ...given, device: device(door), address: door.clientAddress }, { now }),
  );
  if (answer.done) giveCookie(door, answer.value);
  return answer;
};

/** Ends the session of this browser. Whoever posts here has nothing to fill in and nothing to be refused. */
export const signOutAction = async (door: Door): Promise<void> =>
  void giveCookie(door, await closeSession(door.locals.db, door.request.headers.get('cookie') ?? ''));

export const requestClaimAction = (door: Door) =>
  submit(door, 'claim', ClaimRequestForm, (given, { now }) =>
    requestClaim(door.locals.db, { ...given, address: door.clientAddress }, { now }),
  );

export const claimAction = async (door: Door, token: string) => {
  const answer = await submit(door, 'claim', ClaimForm, (given, { now }) =>
    claimRecord(door.locals.db, { ...given, token, device: device(door) }, { now }),
  );
  if (answer.done) giveCookie(door, answer.value);
  return answer;
};

export const requestResetAction = (door: Door) =>
  submit(door, 'reset', ResetRequestForm, (given, { now }) =>
    requestReset(door.locals.db, { ...given, address: door.clientAddress }, { now }),
  );

export const resetAction = async (door: Door, token: string) => {
  const answer = await submit(door, 'reset', ResetForm, ({ password }, { now }) =>
    resetPassword(door.locals.db, { token, password, device: device(door) }, { now }),
  );
  if (answer.done) giveCookie(door, answer.value.cookie);
  return answer;
};

export const changePasswordAction = (door: Door, actor: Person) =>
  submit(door, 'password', ChangePasswordForm, (given, { now }) =>
    changePassword(door.locals.db, { ...given, sessionId: door.locals.sessionId }, { actor, now }),
  );

export const languageAction = (door: Door, actor: Person) =>
  submit(door, 'language', LanguageForm, (given) => chooseLanguage(door.locals.db, given, { actor }));

export const closeSessionAction = (door: Door, actor: Person) =>
  submit(door, 'session', CloseSessionForm, ({ session }) => signOutDevice(door.locals.db, { sessionId: session }, { actor }));

export const signOutEverywhereAction = async (door: Door, actor: Person) => {
  const answer = await submit(door, 'everywhere', z.object({}), (_, { now }) => signOutEverywhere(door.locals.db, { actor, now }));
  if (answer.done) giveCookie(door, answer.value);
  return answer;
};
