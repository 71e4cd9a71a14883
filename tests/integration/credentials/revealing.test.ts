import { describe, expect, it } from 'vitest';
import { forgetReveals, revealedTo, revealName, withdrawReveal } from '#commands/credentials/reveal-name.ts';
import { nameReveal } from '#db/schema/index.ts';
import { peopleWithRecords } from '../../support/credentials/records.ts';
import { freshDatabase } from '../../support/database.ts';

const now = new Date('2026-11-25T02:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const person = (personId: string) => ({ kind: 'person' as const, personId, accountId: 'a', name: 'x', grants: [] });

const given = async () => {
  const db = freshDatabase();
  const [serial = ''] = await peopleWithRecords(db, 2, now);
  const made = await revealName(db, { serial, verifier: '人事处', days: '7' }, { actor: person('p0'), now });
  if (!made.ok) throw new Error(made.refusal.code);
  const open = (viewer: string | null, take: 'look' | 'take' = 'look', at = now) =>
    revealedTo(db, { serial, token: made.value, viewer, take }, at);
  return { db, serial, token: made.value, open };
};

describe('a link that shows the whole name', () => {
  it('shows it to the first browser that accepts, and to no other', async () => {
    const { open } = await given();
    expect(await open(null)).toMatchObject({ state: 'offered', name: null });
    expect(await open('first')).toMatchObject({ state: 'offered', name: null });
    expect(await open('first', 'take')).toMatchObject({ state: 'mine', name: '王㛃𬭎' });
    expect(await open('first')).toMatchObject({ state: 'mine', name: '王㛃𬭎' });
    expect(await open('second', 'take')).toMatchObject({ state: 'taken', name: null });
    expect(await open(null)).toMatchObject({ state: 'taken', name: null });
  });

  it('of two browsers that accept at once shows it to one', async () => {
    const { open } = await given();
    const both = await Promise.all([open('a', 'take'), open('b', 'take')]);
    expect(both.map(({ state }) => state).sort()).toEqual(['mine', 'taken']);
  });

  it('ends by itself, and when the holder takes it back', async () => {
    const { db, open } = await given();
    await open('first', 'take');
    expect(await open('first', 'look', later(7))).toMatchObject({ state: 'over', name: null });
    const [row] = await db.select().from(nameReveal);
    const stranger = await withdrawReveal(db, { revealId: row?.id ?? '' }, { actor: person('p1'), now });
    expect(stranger.ok).toBe(false);
    expect(await open('first')).toMatchObject({ state: 'mine' });
    expect((await withdrawReveal(db, { revealId: row?.id ?? '' }, { actor: person('p0'), now })).ok).toBe(true);
    expect(await open('first')).toMatchObject({ state: 'over', name: null });
  });

  it('is made by the holder alone, kept as a hash, and forgotten in time', async () => {
    const { db, serial, token } = await given();
    expect(await revealName(db, { serial, verifier: 'x', days: '1' }, { actor: person('p1'), now })).toMatchObject({
      ok: false,
      refusal: { code: 'shared.not_found' },
    });
    expect(JSON.stringify(await db.select().from(nameReveal))).not.toContain(token);
    await forgetReveals(db, later(90));
    expect(await db.$count(nameReveal)).toBe(1);
    await forgetReveals(db, later(98));
    expect(await db.$count(nameReveal)).toBe(0);
  });
});
