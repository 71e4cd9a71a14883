import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { castVote } from '#commands/polls/cast-vote.ts';
import { forgetRolls } from '#commands/polls/forget-rolls.ts';
import type { Database } from '#db/client.ts';
import { pollBox, pollCount, pollMove, pollRoll } from '#db/schema/index.ts';
import { refused } from '#domain/shared/outcome.ts';
import { endOfDay } from '#domain/shared/plain-date.ts';
import { resultsOf } from '#queries/polls/results-of.ts';
import { aToken, pollDay, pollNamed, vote } from '../../support/ballots.ts';
import { freshDatabase } from '../../support/database.ts';

const slug = 'which-worries-you';
const votesIn = async (db: Database) => (await db.select().from(pollBox)).reduce((sum, { votes }) => sum + votes, 0);

describe('a vote', () => {
  it('counts once, though it is sent fifty times at once, and has the same answer each time but the first', async () => {
    const db = freshDatabase();
    const token = aToken();
    const answers = await Promise.all(Array.from({ length: 50 }, () => vote(db, slug, 'genes', { token })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(answers.filter((one) => one.ok && one.value === 'counted')).toHaveLength(1);
    expect(await db.select().from(pollBox)).toEqual([{ poll: slug, crowd: 'public', order: '', choice: 'genes', votes: 1 }]);
    expect(await vote(db, slug, 'animals', { token })).toEqual({ ok: true, value: 'already' });
    expect(await votesIn(db)).toBe(1);
  });

  it('of each device counts, though all of them come at once and many come twice', async () => {
    const db = freshDatabase();
    const tokens = Array.from({ length: 150 }, aToken);
    await Promise.all([...tokens, ...tokens].map((token, i) => vote(db, slug, ['genes', 'animals', 'unsure'][i % 3] ?? '', { token })));
    expect(await votesIn(db)).toBe(150);
    expect(await db.$count(pollRoll)).toBe(150);
    const [count] = await db.select().from(pollCount);
    expect(count).toMatchObject({ counted: 150, published: 150 });
  });

  it('of one device counts in every poll, and nothing shows that it was one device', async () => {
    const db = freshDatabase();
    const token = aToken();
    await vote(db, slug, 'genes', { token });
    await vote(db, 'ai-picture-labels', 'on-picture', { token });
    const rows = await db.select().from(pollRoll);
    expect(new Set(rows.map(({ ballot }) => ballot)).size).toBe(2);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is not taken before the poll opens, after it closed, or for what it does not offer', async () => {
    const db = freshDatabase();
    const { closesOn } = pollNamed(slug);
    for (const now of [new Date('2026-11-01T00:00:00Z'), endOfDay(closesOn)])
      expect(await vote(db, slug, 'genes', { now })).toMatchObject({ ok: false, refusal: { code: 'polls.not_open' } });
    expect(await vote(db, slug, 'something-else')).toMatchObject({ ok: false, refusal: { code: 'polls.no_such_choice' } });
    expect(await db.$count(pollRoll)).toBe(0);
  });

  it('that its network may not cast leaves nothing, and can be cast later', async () => {
    const db = freshDatabase();
    const token = aToken();
    const rest = { slug, poll: pollNamed(slug), actor: null, now: pollDay };
    const asked = { token, choice: 'genes', order: '', when: 'before' } as const;
    const answer = await castVote(db, asked, { ...rest, admit: () => refused({ code: 'polls.too_often', minutes: 5 }) });
    expect(answer).toEqual({ ok: false, refusal: { code: 'polls.too_often', minutes: 5 } });
    expect([await db.$count(pollRoll), await votesIn(db)]).toEqual([0, 0]);
    expect(await vote(db, slug, 'genes', { token })).toEqual({ ok: true, value: 'counted' });
  });

  it('keeps the order in which its options were drawn, and tells of its effect', async () => {
    const db = freshDatabase();
    const [own, mirrored] = ['genes,algorithms,patients,personal-data,animals', 'animals,personal-data,patients,algorithms,genes'];
    for (let i = 0; i < 30; i += 1) {
      await vote(db, slug, i < 25 ? 'genes' : 'animals', { order: own });
      await vote(db, slug, i < 10 ? 'genes' : 'unsure', { order: mirrored });
    }
    const [first] = await resultsOf(db, slug, pollNamed(slug));
    expect(first?.orderEffects).toEqual([{ option: 'genes', shares: null }]);
    expect(first?.told).toMatchObject({ told: true, shares: [{ option: 'genes' }] });
  });
});

describe('what is published', () => {
  it('is nothing at 49 votes, the fifty at 50, and stays so until twenty more have come', async () => {
    const db = freshDatabase();
    const told = async () => (await resultsOf(db, slug, pollNamed(slug)))[0]?.told;
    for (let i = 0; i < 49; i += 1) await vote(db, slug, i % 2 ? 'genes' : 'animals');
    expect(await told()).toEqual({ told: false, why: 'few' });
    await vote(db, slug, 'genes');
    const atFifty = await told();
    expect(atFifty).toMatchObject({ told: true, band: { from: 50, to: 99 } });
    for (let i = 0; i < 19; i += 1) await vote(db, slug, 'unsure');
    expect(await told()).toEqual(atFifty);
    await vote(db, slug, 'unsure');
    expect(await told()).not.toEqual(atFifty);
  });

  it('merges a cell of four at fifty votes', async () => {
    const db = freshDatabase();
    for (let i = 0; i < 50; i += 1) await vote(db, slug, i < 4 ? 'patients' : i < 20 ? 'genes' : i < 35 ? 'animals' : 'unsure');
    const told = (await resultsOf(db, slug, pollNamed(slug)))[0]?.told;
    if (!told?.told) throw new Error('Fifty votes are told.');
    expect(told.shares.map(({ option }) => option)).not.toContain('patients');
    expect(told.others?.options).toContain('patients');
  });

  it('cannot be a single vote, whoever writes to the table', async () => {
    const db = freshDatabase();
    for (let i = 0; i < 51; i += 1) await vote(db, slug, 'genes');
    const one = db.update(pollCount).set({ published: 51 }).where(eq(pollCount.poll, slug));
    await expect(one).rejects.toMatchObject({ cause: { message: expect.stringContaining('in batches') } });
    await expect(db.update(pollBox).set({ votes: 100 })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('one by one') },
    });
    await expect(db.delete(pollBox)).rejects.toMatchObject({ cause: { message: expect.stringContaining('stays counted') } });
  });
});

describe('a poll that asks twice', () => {
  const twice = 'gene-three-doors';
  it('counts who moved, forgets the first answer then, and tells of those who answered both times', async () => {
    const db = freshDatabase();
    const tokens = Array.from({ length: 60 }, aToken);
    const firstOf = (i: number) => (i < 30 ? 'treat' : 'prevent');
    for (const [i, token] of tokens.entries()) await vote(db, twice, firstOf(i), { token });
    for (const [i, token] of tokens.entries()) await vote(db, twice, i < 10 ? 'prevent' : firstOf(i), { token, when: 'after' });
    expect(await vote(db, twice, 'enhance', { token: tokens[0] ?? '', when: 'after' })).toEqual({ ok: true, value: 'already' });
    expect((await db.select().from(pollMove)).map(({ before, after, votes }) => [before, after, votes])).toEqual([
      ['prevent', 'prevent', 30],
      ['treat', 'prevent', 10],
      ['treat', 'treat', 20],
    ]);
    expect((await db.select().from(pollRoll)).every(({ firstChoice, firstCrowd }) => firstChoice === null && firstCrowd === null)).toBe(
      true,
    );
    const [first] = await resultsOf(db, twice, pollNamed(twice));
    expect(first?.movement).toMatchObject({ told: true, changed: 20, shares: [{ option: 'prevent', before: 40, after: 60 }] });
  });

  it('takes no second answer without a first', async () => {
    const db = freshDatabase();
    expect(await vote(db, twice, 'treat', { when: 'after' })).toEqual({ ok: false, refusal: { code: 'polls.no_first_answer' } });
    expect(await db.$count(pollRoll)).toBe(0);
  });
});

describe('the roll', () => {
  it('is deleted once its poll is over, and the numbers stay', async () => {
    const db = freshDatabase();
    await vote(db, slug, 'genes');
    await forgetRolls(db, new Date(endOfDay(pollNamed(slug).closesOn).getTime() - 1));
    expect(await db.$count(pollRoll)).toBe(1);
    await forgetRolls(db, endOfDay(pollNamed(slug).closesOn));
    expect([await db.$count(pollRoll), await votesIn(db)]).toEqual([0, 1]);
  });

  it('keeps no order of coming', async () => {
    const db = freshDatabase();
    for (const table of ['poll_roll', 'poll_box', 'poll_move'])
      await expect(db.run(sql.raw(`SELECT rowid FROM ${table}`))).rejects.toMatchObject({
        cause: { message: expect.stringContaining('rowid') },
      });
  });
});
