import { describe, expect, it } from 'vitest';
import { type Actor, type Grant, heldBy, mayLearn, type Role } from '#domain/auth/permission.ts';

const holding = (...roles: Role[]): Actor => {
  const granted = roles.map((role): Grant => ({ role, institutionId: 'i', unitId: null }));
  return { kind: 'person', personId: 'p', accountId: 'a', name: '某人', grants: heldBy(granted) };
};

describe('who studies and sits exams', () => {
  it.each<[string, Actor, boolean]>([
    ['somebody without a role', holding(), true],
    ['an administrator', holding('training_administrator'), true],
    ['an auditor', holding('auditor'), false],
    ['an authority that calls campaigns', holding('authority_officer'), false],
    ['an authority that looks on', holding('authority_viewer'), false],
    ['an auditor who also administers', holding('auditor', 'training_administrator'), false],
    ['a machine', { kind: 'token', tokenId: 't', label: 't', grants: heldBy([]) }, false],
  ])('%s: %s', (_, actor, may) => expect(mayLearn(actor)).toBe(may));
});
