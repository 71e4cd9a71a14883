import { describe, expect, it } from 'vitest';
import { makeToken, revokeToken } from '#commands/auth/make-token.ts';
import { whoseToken } from '#commands/auth/whose-token.ts';
import { apiToken, fact } from '#db/schema/index.ts';
import { freshDatabase } from '../../support/database.ts';
import { anInstitution, asRole, system } from '../../support/people.ts';

const now = new Date('2026-11-25T01:00:00Z');

const made = async () => {
  const db = freshDatabase();
  const { institutionId } = await anInstitution(db, 'one');
  const answer = await makeToken(db, { institutionId, label: '科研系统', role: 'committee_secretary' }, { actor: system, now });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return { db, institutionId, ...answer.value };
};

describe('a token for a machine', () => {
  it('acts in its role at its institution', async () => {
    const { db, token, tokenId, institutionId } = await made();
    expect(await whoseToken(db, `Bearer ${token}`, now)).toEqual({
      kind: 'token',
      tokenId,
      label: '科研系统',
      grants: [{ role: 'committee_secretary', institutionId, unitId: null }],
    });
  });

  it('is kept only as a hash, in the table and in the log', async () => {
    const { db, token } = await made();
    expect(JSON.stringify([await db.select().from(apiToken), await db.select().from(fact)])).not.toContain(token);
  });

  it('is out of force once it is revoked', async () => {
    const { db, token, tokenId } = await made();
    expect(await revokeToken(db, { tokenId }, { actor: system, now })).toEqual({ ok: true, value: { label: '科研系统' } });
    expect(await whoseToken(db, `Bearer ${token}`, now)).toBeNull();
    expect(await revokeToken(db, { tokenId }, { actor: system, now })).toMatchObject({ refusal: { code: 'shared.not_found' } });
  });

  it.each([null, '', 'Bearer', 'Bearer minglun_nothing', 'Basic dXNlcjpwYXNz'])('is not found in %j', async (header) => {
    const { db } = await made();
    expect(await whoseToken(db, header, now)).toBeNull();
  });

  it('is made and revoked by platform administrators alone', async () => {
    const { db, institutionId, tokenId } = await made();
    const actor = asRole('training_administrator', institutionId);
    expect(await makeToken(db, { institutionId, label: 'x', role: 'learner' }, { actor, now })).toMatchObject({
      refusal: { code: 'auth.forbidden', permission: 'tokens.manage' },
    });
    expect(await revokeToken(db, { tokenId }, { actor, now })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });
});
