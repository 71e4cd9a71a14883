import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayLearn } from '#domain/auth/permission.ts';
import type { SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

type Learner = Extract<Actor, { kind: 'person' }>;

/** The person who studies or sits an exam: somebody signed in, who may learn, and never a machine or one of those who look on. */
export const learner = (actor: Actor | null): Outcome<Learner, SignInNeeded | Forbidden> => {
  if (actor === null) return refused({ code: 'auth.sign_in_needed' });
  if (actor.kind !== 'person' || !mayLearn(actor)) return refused({ code: 'auth.forbidden', permission: 'learning.take' });
  return granted(actor);
};
