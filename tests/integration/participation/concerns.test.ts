import { expect, it } from 'vitest';
import { forgetParticipation } from '#commands/participation/forget-participation.ts';
import { moveConcern, raiseConcern } from '#commands/participation/raise-concern.ts';
import { concernStep, fact, publicConcern } from '#db/schema/index.ts';
import { concernCounts, concernsHandled } from '#queries/participation/concerns.ts';
import { receiptFound } from '#queries/participation/receipt-found.ts';
import { value } from '../../support/event-world.ts';
import { talkWorld } from '../../support/talk-world.ts';

it('a concern is raised by anybody, goes forward only, and its receipt tells the office and the day and nobody', async () => {
  const { db, institutionId, host, citizen, open, on } = await talkWorld();
  const given = { words: '实验楼后门夜里常有动物叫声，担心没有人照看。', contact: 'me@mail.example', language: 'zh-CN' as const };
  expect(await raiseConcern(db, { ...given, institutionId: 'nowhere' }, open)).toMatchObject({
    refusal: { code: 'participation.no_such_institution' },
  });
  const receipt = value(await raiseConcern(db, { ...given, institutionId }, open));
  const elsewhere = value(await raiseConcern(db, { ...given, institutionId: null }, open));
  expect((await concernsHandled(db, host)).map((one) => one.receipt)).toEqual([receipt]);
  expect(await concernsHandled(db, citizen)).toEqual([]);
  const rows = await db.select().from(publicConcern);
  const idOf = (number: string) => rows.find((row) => row.receipt === number)?.id ?? '';
  const move = (number: string, state: 'passed-on' | 'looking' | 'closed', actor = host) =>
    moveConcern(db, { concernId: idOf(number), state, office: '实验动物管理办公室' }, { actor, now: open });
  expect(await move(receipt, 'passed-on', citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  // One that names no institution is for whoever looks after the whole platform.
  expect(await move(elsewhere, 'passed-on')).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  value(await move(receipt, 'looking'));
  expect(await move(receipt, 'passed-on')).toMatchObject({ refusal: { code: 'participation.only_forward' } });
  value(await move(receipt, 'closed'));
  await expect(db.delete(concernStep)).rejects.toThrow();
  const found = await receiptFound(db, receipt, new Date('2026-12-06T04:00:00Z'));
  expect(found).toMatchObject({
    kind: 'concern',
    stands: 'closed',
    steps: [{ state: 'looking', office: '实验动物管理办公室' }, { state: 'closed' }],
  });
  expect(JSON.stringify(found)).not.toContain(host.personId);
  expect(JSON.stringify(found)).not.toContain('动物叫声');
  expect(JSON.stringify(await db.select().from(fact))).not.toContain(receipt);
  expect(await concernCounts(db)).toMatchObject([{ state: 'received', n: 1 }, { n: 0 }, { n: 0 }, { state: 'closed', n: 1 }]);
  await forgetParticipation(db, on('2027-06-03'));
  expect((await db.select().from(publicConcern)).find(({ id }) => id === idOf(receipt))).toMatchObject({ words: '' });
});
