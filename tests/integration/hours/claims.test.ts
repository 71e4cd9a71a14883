import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { decideClaim } from '#commands/hours/decide-claim.ts';
import { makeClaim, withdrawClaim } from '#commands/hours/make-claim.ts';
import { hoursClaim, hoursEntry } from '#db/schema/index.ts';
import type { NewClaim } from '#domain/hours/claim.ts';
import { hoursOf } from '#queries/hours/hours-of.ts';
import { eventWorld, value } from '../../support/event-world.ts';

const claim = (institutionId: string, given: Partial<NewClaim> = {}): NewClaim => ({
  ...{ institutionId, title: '外部研讨班（演示）', provider: '某学会（演示）', topic: 'ethics-review', learntOn: '2026-11-01' },
  ...{ unit: 'hour', amount: 3, scheme: null, reference: 'XH-1', file: null },
  ...given,
});
const year = { from: '2026-01-01', until: '2026-12-31' };

describe('hours from elsewhere', () => {
  it('enter the ledger once somebody else has recognised them, in part if need be, and not beyond the cap of the year', async () => {
    const world = await eventWorld(1);
    const { db, institutionId, now } = world;
    const [actor] = world.people;
    if (!actor) throw new Error('There is one person.');
    const by = world.by(now);
    const first = value(await makeClaim(db, claim(institutionId), { actor, now }));
    expect(await decideClaim(db, { claimId: first, answer: 'accepted', amount: 4, reason: '好' }, by)).toMatchObject({
      refusal: { code: 'hours.more_than_asked' },
    });
    value(await decideClaim(db, { claimId: first, answer: 'accepted', amount: 2, reason: '其中2学时属于伦理' }, by));
    expect(await decideClaim(db, { claimId: first, answer: 'refused', amount: null, reason: 'x' }, by)).toMatchObject({
      refusal: { code: 'hours.decided_already' },
    });
    expect(await hoursOf(db, actor.personId, year)).toBe(120);
    const big = value(await makeClaim(db, claim(institutionId, { amount: 20 }), { actor, now }));
    value(await decideClaim(db, { claimId: big, answer: 'accepted', amount: null, reason: '好' }, by));
    expect(await hoursOf(db, actor.personId, year, 'ethics-review')).toBe(480);
  });

  it('are not decided by whoever handed them in, nor without the role', async () => {
    const world = await eventWorld(1);
    const { db, institutionId, now, secretary } = world;
    const [actor] = world.people;
    if (!actor) throw new Error('There is one person.');
    const own = value(await makeClaim(db, claim(institutionId), { actor: secretary, now }));
    const deciding = { claimId: own, answer: 'accepted' as const, amount: null, reason: '好' };
    expect(await decideClaim(db, deciding, world.by(now))).toMatchObject({ refusal: { code: 'hours.own_claim' } });
    expect(await decideClaim(db, deciding, { actor, now })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await withdrawClaim(db, { claimId: own }, { actor, now })).toMatchObject({ refusal: { code: 'shared.not_found' } });
    value(await withdrawClaim(db, { claimId: own }, { actor: secretary, now }));
  });

  it('that are credits are kept under their scheme and never become hours', async () => {
    const world = await eventWorld(1);
    const { db, institutionId, now } = world;
    const [actor] = world.people;
    if (!actor) throw new Error('There is one person.');
    expect(await makeClaim(db, claim(institutionId, { unit: 'credit' }), { actor, now })).toMatchObject({
      refusal: { code: 'hours.scheme_missing' },
    });
    const credit = value(
      await makeClaim(db, claim(institutionId, { unit: 'credit', scheme: '某继续教育学分（演示）', amount: 5 }), { actor, now }),
    );
    value(await decideClaim(db, { claimId: credit, answer: 'accepted', amount: null, reason: '好' }, world.by(now)));
    expect(await db.select().from(hoursEntry)).toEqual([]);
    expect(await hoursOf(db, actor.personId, year)).toBe(0);
    expect((await db.select().from(hoursClaim).where(eq(hoursClaim.id, credit)))[0]).toMatchObject({ accepted: 5, unit: 'credit' });
  });

  it('say at once everything that is wrong, also of a file that is none', async () => {
    const world = await eventWorld(1);
    const [actor] = world.people;
    if (!actor) throw new Error('There is one person.');
    const wrong = claim('elsewhere', { learntOn: '2027-01-01', reference: null, file: new TextEncoder().encode('<script>') });
    const outcome = await makeClaim(world.db, wrong, { actor, now: world.now });
    const codes = outcome.ok ? [] : [outcome.refusal, ...('also' in outcome.refusal ? (outcome.refusal.also as { code: string }[]) : [])];
    expect(codes.map(({ code }) => code)).toEqual(['hours.learnt_later', 'hours.file_kind', 'hours.not_at_institution']);
  });
});
