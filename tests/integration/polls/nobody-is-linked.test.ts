import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '#commands/auth/sessions.ts';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { ballotOf } from '#commands/polls/cast-vote.ts';
import type { Database } from '#db/client.ts';
import * as schema from '#db/schema/index.ts';
import { aToken, pollDay, vote } from '../../support/ballots.ts';
import { freshDatabase } from '../../support/database.ts';
import { anInstitution, someoneSignedUp, system } from '../../support/people.ts';

const slug = 'which-worries-you';
const tables = Object.values(schema).filter((table) => is(table, SQLiteTable));

/** Every row of every table, as text, by table. */
const everything = async (db: Database): Promise<Map<string, string[]>> =>
  new Map(
    await Promise.all(
      tables.map(
        async (table): Promise<[string, string[]]> => [
          getTableName(table),
          (await db.select().from(table)).map((row) => JSON.stringify(row)),
        ],
      ),
    ),
  );

const world = async () => {
  const db = freshDatabase();
  const place = await anInstitution(db, 'voters');
  const signedUp = (number: string) =>
    someoneSignedUp(db, place, { staffNumber: number, email: `${number}@demo.minglun.example`, now: pollDay });
  const [researcher, member] = [await signedUp('v1'), await signedUp('v2')];
  const about = {
    nameZh: '委员会（演示）',
    nameEn: null,
    kind: 'institutional',
    foundedOn: '2024-01-01',
    competentAuthority: null,
  } as const;
  const committee = await foundCommittee(
    db,
    { ...about, institutionId: place.institutionId, domains: ['medicine'] },
    { actor: system, now: pollDay },
  );
  if (!committee.ok) throw new Error(committee.refusal.code);
  const term = { role: 'member', startedOn: '2026-11-10', finishedOn: '2029-10-31', appointedOn: '2026-11-01' } as const;
  const seat = await appointMember(
    db,
    { ...term, committeeId: committee.value, personId: member.personId },
    { actor: system, now: pollDay },
  );
  if (!seat.ok) throw new Error(seat.refusal.code);
  const sessions = await Promise.all(
    [researcher, member].map(({ accountId }) => openSession(db, { accountId, device: 'test', now: pollDay })),
  );
  return { db, researcher, member, sessions };
};

afterEach(() => vi.restoreAllMocks());

describe('a vote of somebody who has signed in', () => {
  it('changes no table but the four of the polls, and these hold nothing of the person, the session, the device or the time', async () => {
    const { db, researcher, member, sessions } = await world();
    const tokens = [aToken(), aToken(), aToken()];
    const before = await everything(db);
    await vote(db, slug, 'genes', { token: tokens[0] ?? '', actor: researcher });
    await vote(db, slug, 'animals', { token: tokens[1] ?? '', actor: member });
    await vote(db, slug, 'unsure', { token: tokens[2] ?? '' });
    const after = await everything(db);

    const changed = [...after].filter(([table, rows]) => rows.join() !== before.get(table)?.join()).map(([table]) => table);
    expect(changed.sort()).toEqual(['poll_box', 'poll_count', 'poll_roll']);
    const written = changed.flatMap((table) => after.get(table) ?? []).join('\n');
    const people = [researcher, member].flatMap(({ personId, accountId, name }) => [personId, accountId, name]);
    for (const one of [...people, ...tokens, ...sessions.map(({ value }) => value)]) expect(written).not.toContain(one);
    expect(written).not.toMatch(/\d{2}:\d{2}/);
    expect(written).not.toContain('2026-11-26');

    // Nor does the hash of a device stand anywhere but on the roll, nor a choice beside it.
    const hashes = tokens.map((token) => ballotOf(slug, token));
    for (const [table, rows] of after) if (table !== 'poll_roll') for (const hash of hashes) expect(rows.join('\n')).not.toContain(hash);
    const roll = after.get('poll_roll')?.join('\n') ?? '';
    for (const choice of ['genes', 'animals', 'unsure', 'members', 'researchers']) expect(roll).not.toContain(choice);
  });

  it('is counted in the crowd of the person', async () => {
    const { db, researcher, member } = await world();
    await vote(db, slug, 'genes', { actor: researcher });
    await vote(db, slug, 'genes', { actor: member });
    await vote(db, slug, 'genes');
    expect((await db.select().from(schema.pollBox)).map(({ crowd, votes }) => [crowd, votes])).toEqual([
      ['members', 1],
      ['public', 1],
      ['researchers', 1],
    ]);
  });

  it('has no column that could hold who, where or when', () => {
    const columns = tables
      .filter((table) => getTableName(table).startsWith('poll_'))
      .flatMap((table) => Object.keys(getTableColumns(table)).map((column) => `${getTableName(table)}.${column}`));
    expect(columns.sort()).toEqual(
      [
        ...['poll', 'crowd', 'order', 'choice', 'votes'].map((name) => `poll_box.${name}`),
        ...['poll', 'crowd', 'series', 'counted', 'published', 'publishedOn', 'state'].map((name) => `poll_count.${name}`),
        ...['poll', 'crowd', 'before', 'after', 'votes'].map((name) => `poll_move.${name}`),
        ...['ballot', 'poll', 'keptUntil', 'firstChoice', 'firstCrowd'].map((name) => `poll_roll.${name}`),
      ].sort(),
    );
  });

  it('that the database fails to keep is told to the log without what it was', async () => {
    const { db, member } = await world();
    const token = aToken();
    await db.run(sql`DROP TABLE poll_box`);
    const spoken = (['log', 'error', 'warn', 'info'] as const).map((voice) => vi.spyOn(console, voice).mockImplementation(() => {}));
    const fault = await vote(db, slug, 'genes', { token, actor: member }).then(
      () => undefined,
      (error: unknown) => error,
    );
    const said = [fault, ...spoken.flatMap(({ mock }) => mock.calls.flat())].map((one) =>
      one instanceof Error ? `${one.message} ${one.stack} ${String(one.cause)}` : String(one),
    );
    expect(said[0]).toContain('could not be counted');
    for (const secret of [token, ballotOf(slug, token), 'genes', member.personId]) expect(said.join('\n')).not.toContain(secret);
  });
});
