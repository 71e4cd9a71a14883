import { describe, expect, it } from 'vitest';
import { judgeAppeal, makeAppeal } from '#commands/participation/judge-statement.ts';
import { beginWith } from '#commands/participation/propose-statement.ts';
import { consultationStatement, fact, moderationWord } from '#db/schema/index.ts';
import { moderationDesk } from '#queries/participation/moderation-desk.ts';
import { moderationMonths } from '#queries/participation/moderation-months.ts';
import { receiptFound } from '#queries/participation/receipt-found.ts';
import { value } from '../../support/event-world.ts';
import { talkWorld } from '../../support/talk-world.ts';

describe('moderation', () => {
  it('says everything that is wrong with a statement at once, and takes it only while it is open', async () => {
    const { propose, on } = await talkWorld();
    expect(await propose('测试大学要公开。林一也这样想')).toMatchObject({
      refusal: { code: 'participation.more_than_one_idea', also: [{ code: 'participation.names_somebody', found: ['测试大学', '林一'] }] },
    });
    expect(await propose('要公开', on('2026-12-21'))).toMatchObject({ refusal: { code: 'participation.not_open' } });
    value(await propose('要公开'));
    expect(await propose('要公开')).toMatchObject({ refusal: { code: 'participation.said_that_already' } });
  });

  it('publishes with the second yes of two people, and the database says so too', async () => {
    const { db, propose, accept, one, two, citizen, host, consultationId, open } = await talkWorld();
    const { id } = value(await propose('要公开'));
    expect(await accept(id, citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(value(await accept(id, one))).toBe('waiting');
    expect(await accept(id, one)).toMatchObject({ refusal: { code: 'participation.spoken_already' } });
    await expect(db.update(consultationStatement).set({ state: 'accepted' })).rejects.toThrow();
    expect(value(await accept(id, two))).toBe('accepted');
    await expect(db.update(consultationStatement).set({ state: 'rejected' })).rejects.toThrow();
    await expect(db.update(consultationStatement).set({ words: '换掉' })).rejects.toThrow();
    await expect(db.delete(moderationWord)).rejects.toThrow();
    const begun = value(
      await beginWith(
        db,
        { consultationId, language: 'zh-CN', words: '不必再问', otherWords: 'No need to ask again' },
        { actor: host, now: open },
      ),
    );
    expect(await accept(begun.id, host)).toMatchObject({ refusal: { code: 'participation.own_words' } });
    const types = (await db.select({ type: fact.type }).from(fact).orderBy(fact.id)).map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('participation.statement'))).toEqual([
      'participation.statement_proposed',
      'participation.statement_judged',
      'participation.statement_judged',
      'participation.statement_published',
      'participation.statement_proposed',
    ]);
  });

  it('tells the author why, and lets somebody else decide one appeal', async () => {
    const { db, propose, accept, reject, one, two, three, citizen, open } = await talkWorld();
    const { id, receipt } = value(await propose('要公开'));
    const appeal = { statementId: id, words: '这和问题有关，请再看一次。' };
    expect(await makeAppeal(db, appeal, { actor: citizen, now: open })).toMatchObject({ refusal: { code: 'participation.no_appeal' } });
    expect(value(await reject(id, one))).toBe('rejected');
    expect(await receiptFound(db, receipt, new Date('2026-12-05T04:00:00Z'))).toMatchObject({
      stands: 'rejected',
      ground: 'off-topic',
      reason: '说的是另一件事',
    });
    expect(await makeAppeal(db, appeal, { actor: two, now: open })).toMatchObject({ refusal: { code: 'shared.not_found' } });
    value(await makeAppeal(db, appeal, { actor: citizen, now: open }));
    expect(await makeAppeal(db, appeal, { actor: citizen, now: open })).toMatchObject({ refusal: { code: 'participation.no_appeal' } });
    expect((await moderationDesk(db, two)).appeals).toHaveLength(1);
    const decide = (actor: typeof one, verdict: 'grant' | 'uphold') =>
      judgeAppeal(db, { statementId: id, verdict, reason: '确实有关' }, { actor, now: open });
    expect(await decide(one, 'uphold')).toMatchObject({ refusal: { code: 'participation.spoken_already' } });
    expect(value(await decide(two, 'grant'))).toBe('waiting');
    expect(await decide(three, 'uphold')).toMatchObject({ refusal: { code: 'participation.no_appeal' } });
    expect(value(await accept(id, three))).toBe('accepted');
    expect(await moderationMonths(db)).toEqual([
      { month: '2026-12', received: 1, published: 1, turnedDown: 1, appeals: 1, granted: 1, grounds: [{ ground: 'off-topic', n: 1 }] },
    ]);
  });

  it('shows a moderator what waits at their institution, and which is theirs to judge', async () => {
    const { db, propose, accept, one, two, citizen } = await talkWorld();
    const { id } = value(await propose('要公开'));
    value(await accept(id, one));
    expect((await moderationDesk(db, one)).waiting).toMatchObject([{ yeses: 1, part: 'spoken' }]);
    expect((await moderationDesk(db, two)).waiting).toMatchObject([{ yeses: 1, part: 'judge' }]);
    expect((await moderationDesk(db, citizen)).waiting).toEqual([]);
  });
});
