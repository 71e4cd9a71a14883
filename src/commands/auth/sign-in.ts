import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { ChooseInstitution, NotRecognised, Wait } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type Env, env } from '#env';
import { accountsByLogin } from '#queries/auth/accounts-by-login.ts';
import { record } from '../record.ts';
import { passwordMatches } from './passwords.ts';
import { openSession, type SessionCookie } from './sessions.ts';
import { accountBrake, addressBrake, forgetTries, loginBrake, takeBackTry, takeTry } from './throttling.ts';

export type SignIn = { login: string; password: string; institution: string | null; device: string; address: string };
export type SignInRefusal = NotRecognised | Wait | ChooseInstitution;

/**
 * Signs a person in by email or staff number. An unknown login and a wrong password get the same words after the same work; so does an account of
 * the demonstration where that is off, whose password everybody knows.
 */
export const signIn = async (
  db: Database,
  given: SignIn,
  { now, demo = env.DEMO }: { now: Date; demo?: Env['DEMO'] },
): Promise<Outcome<SessionCookie, SignInRefusal>> => {
  const { login, password, institution, device, address } = given;
  const matches = (await accountsByLogin(db, login, institution)).filter(({ isDemo }) => demo === 'on' || !isDemo);
  if (matches.length > 1)
    return refused({
      code: 'auth.choose_institution',
      field: 'institution',
      institutionIds: matches.flatMap(({ institutionId }) => institutionId ?? []),
    });
  const [found] = matches;
  const own = found ? accountBrake(found.accountId) : loginBrake(login);
  const shared = addressBrake(address);

  const turn = await takeTry(db, [own, shared], now);
  if (!turn.ok) return turn;
  if (!(await passwordMatches(found?.passwordHash, password)) || !found) return refused({ code: 'auth.not_recognised' });

  const { accountId, personId } = found;
  const actor: Actor = { kind: 'person', personId, accountId, name: '', grants: [] };
  const cookie = await db.transaction(async (tx) => {
    await forgetTries(tx, own);
    await takeBackTry(tx, shared);
    await record(tx, actor, now, [{ type: 'auth.signed_in', about: personId, institutionId: null, data: { accountId } }]);
    return openSession(tx, { accountId, device, now });
  });
  return granted(cookie);
};
