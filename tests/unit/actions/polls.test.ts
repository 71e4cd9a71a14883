import { describe, expect, it, vi } from 'vitest';
import { castVote } from '#commands/polls/cast-vote.ts';
import { granted } from '#domain/shared/outcome.ts';
import type { Door } from '../../../src/actions/form.ts';
import { voteAction } from '../../../src/actions/polls.ts';
import { aToken, pollDay, pollNamed, workFor } from '../../support/ballots.ts';

// What a vote does to the database is tested with one; here it is taken whenever its network may cast it.
vi.mock('#commands/polls/cast-vote.ts', () => ({
  castVote: vi.fn(async (_db: unknown, _ballot: unknown, { admit }: Parameters<typeof castVote>[2]) => {
    const admitted = admit();
    return admitted.ok ? granted('counted') : admitted;
  }),
}));

const slug = 'which-worries-you';
const poll = pollNamed(slug);

const doorWith = (fields: Record<string, string> | null, { kept, address = '10.0.0.1' }: { kept?: string; address?: string } = {}) => {
  const given: { name: string; value: string; maxAge?: number }[] = [];
  const response = { status: 200 };
  const request = new Request('http://127.0.0.1/polls/x', fields ? { method: 'POST', body: new URLSearchParams(fields) } : {});
  const cookies = {
    get: () => (kept === undefined ? undefined : { value: kept }),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) => given.push({ name, value, maxAge }),
  };
  const locals = { locale: 'en', actor: null, now: pollDay, db: {} };
  const door = { request, response, cookies, locals, url: new URL(request.url), clientAddress: address } as unknown as Door;
  return { door, given, response };
};

describe('voting', () => {
  it('leaves no cookie on whoever only looks', async () => {
    const { door, given } = doorWith(null);
    expect(await voteAction(door, slug, poll)).toMatchObject({ step: 'ask', when: 'before', back: '' });
    expect(given).toEqual([]);
  });

  it('asks once more, without a cookie and without counting, where no device is marked', async () => {
    const { door, given } = doorWith({ choice: 'genes', back: '/pieces/x#vote' });
    const asked = vi.mocked(castVote).mock.calls.length;
    const voting = await voteAction(door, slug, poll);
    expect(voting).toMatchObject({ step: 'confirm', back: '/pieces/x#vote', form: { typed: { choice: 'genes' } } });
    expect(voting.step === 'confirm' && voting.token).toMatch(/^[\w-]{22}$/);
    expect([given, vi.mocked(castVote).mock.calls.length - asked]).toEqual([[], 0]);
  });

  it('marks a device for half a year with its first vote, and leaves a mark as it is', async () => {
    const token = aToken();
    const first = doorWith({ choice: 'genes', token });
    expect(await voteAction(first.door, slug, poll)).toEqual({ step: 'cast', cast: 'counted', back: '' });
    expect(first.given).toEqual([{ name: 'minglun_vote', value: token, maxAge: 180 * 86_400 }]);
    const again = doorWith({ choice: 'genes', token: aToken() }, { kept: token });
    await voteAction(again.door, slug, poll);
    expect(again.given).toEqual([]);
    expect(vi.mocked(castVote).mock.lastCall?.[1]).toMatchObject({ token });
  });

  it('takes six votes of a network without work, then says when to come back and keeps what was chosen', async () => {
    const from = { address: '10.9.9.9' };
    for (let i = 0; i < 6; i += 1)
      expect((await voteAction(doorWith({ choice: 'genes', token: aToken() }, from).door, slug, poll)).step).toBe('cast');
    const { door, response, given } = doorWith({ choice: 'genes', token: aToken() }, from);
    expect(await voteAction(door, slug, poll)).toMatchObject({ step: 'ask', form: { typed: { choice: 'genes' }, faults: [{}] } });
    expect([response.status, given]).toEqual([429, []]);
    const elsewhere = doorWith({ choice: 'genes', token: aToken() }, { address: '10.9.9.8' });
    expect((await voteAction(elsewhere.door, slug, poll)).step).toBe('cast');
  });

  it('takes many more where each shows its work, and work serves for its own token only', async () => {
    const from = { address: '10.7.7.7' };
    const tokens = Array.from({ length: 12 }, aToken);
    for (const token of tokens)
      expect((await voteAction(doorWith({ choice: 'genes', token, work: workFor(slug, token) }, from).door, slug, poll)).step).toBe('cast');
    const stolen = workFor(slug, tokens[0] ?? '');
    const taken = [];
    for (let i = 0; i < 8; i += 1)
      taken.push((await voteAction(doorWith({ choice: 'genes', token: aToken(), work: stolen }, from).door, slug, poll)).step);
    expect(taken.filter((step) => step === 'cast')).toHaveLength(6);
  });

  it('takes the sixty-four bits of a newer address for one network', async () => {
    const cast = [];
    for (let i = 0; i < 8; i += 1)
      cast.push(
        (await voteAction(doorWith({ choice: 'genes', token: aToken() }, { address: `2001:db8:1:2::${i}` }).door, slug, poll)).step,
      );
    expect(cast.filter((step) => step === 'cast')).toHaveLength(6);
  });

  it('goes back to no other site', async () => {
    const { door } = doorWith({ choice: 'genes', back: '//elsewhere.example' });
    expect(await voteAction(door, slug, poll)).toMatchObject({ back: '' });
  });

  it('says that nothing was chosen', async () => {
    const { door, response } = doorWith({ token: aToken() });
    expect(await voteAction(door, slug, poll)).toMatchObject({ step: 'ask', form: { faults: [{ field: 'choice' }] } });
    expect(response.status).toBe(422);
  });
});
