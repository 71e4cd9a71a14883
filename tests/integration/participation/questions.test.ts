import { describe, expect, it } from 'vitest';
import { reviewExpertAnswer, withdrawExpertAnswer, writeExpertAnswer } from '#commands/participation/answer-expert.ts';
import { askExpert } from '#commands/participation/ask-expert.ts';
import { forgetParticipation } from '#commands/participation/forget-participation.ts';
import { settleQuestion } from '#commands/participation/settle-question.ts';
import { expertAnswer, expertQuestion, fact, participationContact } from '#db/schema/index.ts';
import { type DeclineGround, promisedBy } from '#domain/participation/question.ts';
import { answersPublished, questionAtDesk, questionDesk } from '#queries/participation/questions.ts';
import { questionsInPublic } from '#queries/participation/questions-in-public.ts';
import { receiptFound } from '#queries/participation/receipt-found.ts';
import { value } from '../../support/event-world.ts';
import { talkWorld } from '../../support/talk-world.ts';

const text = {
  ...{
    title: '胚胎研究为什么有14天的界线',
    answer: '这条界线是约定，不是自然界的分界；不同国家写法不同。',
    expert: '张三（演示），示范研究所',
    interests: '无',
  },
  ...{ titleEn: null, answerEn: null, expertEn: null, interestsEn: null },
};

const asked = async () => {
  const world = await talkWorld();
  const ask = async (question: string, contact: string | null = null) => {
    const receipt = value(await askExpert(world.db, { field: 'life', question, contact, language: 'zh-CN' }, world.open));
    const rows = await world.db.select().from(expertQuestion);
    return { receipt, id: rows.find((row) => row.receipt === receipt)?.id ?? '' };
  };
  type Given = { ground?: DeclineGround; into?: string };
  const settle = (questionId: string, verdict: 'take' | 'merge' | 'decline', { ground, into }: Given = {}, actor = world.one) =>
    settleQuestion(world.db, { questionId, verdict, ground: ground ?? null, into: into ?? null }, { actor, now: world.open });
  return { ...world, ask, settle };
};

describe('questions to the experts', () => {
  it('promise ten working days', () => {
    expect(promisedBy('2026-12-05')).toBe('2026-12-18');
    expect(promisedBy('2026-12-04')).toBe('2026-12-18');
    expect(promisedBy('2026-12-07')).toBe('2026-12-21');
  });

  it('are counted in public once their month is over, and from five of a field', async () => {
    const { db, ask } = await asked();
    for (let n = 1; n <= 5; n += 1) {
      expect(await questionsInPublic(db, '2027-01-01')).toEqual([]);
      await ask(`第${n}个问题：为什么是14天？`);
    }
    expect(await questionsInPublic(db, '2026-12-31')).toEqual([]);
    expect(await questionsInPublic(db, '2027-01-01')).toEqual([{ month: '2026-12', fields: ['life'], asked: 5 }]);
  });

  it('are asked by anybody, settled only at the desk, and found by their receipt', async () => {
    const { db, ask, settle, citizen } = await asked();
    const one = await ask('为什么是14天，而不是别的日子？', 'me@mail.example');
    expect(await settle(one.id, 'take', {}, citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect((await questionDesk(db, citizen)).open).toEqual([]);
    expect(await receiptFound(db, one.receipt, new Date('2026-12-05T04:00:00Z'))).toMatchObject({
      kind: 'question',
      stands: 'new',
      answerBy: '2026-12-18',
    });
    expect(await settle(one.id, 'decline')).toMatchObject({ refusal: { code: 'participation.decline_needs_ground' } });
    expect(value(await settle(one.id, 'decline', { ground: 'medical-advice' }))).toBe('declined');
    expect(await settle(one.id, 'take')).toMatchObject({ refusal: { code: 'participation.settled_already' } });
    expect(await receiptFound(db, one.receipt, new Date('2026-12-05T04:00:00Z'))).toMatchObject({
      stands: 'declined',
      ground: 'medical-advice',
    });
    expect(JSON.stringify(await db.select().from(fact))).not.toContain('mail.example');
    expect(JSON.stringify(await db.select().from(expertQuestion))).not.toContain('mail.example');
  });

  it('are answered in public after two people who did not write it, and the database says so too', async () => {
    const { db, ask, settle, one, two, three, open } = await asked();
    const first = await ask('为什么是14天，而不是别的日子？');
    const second = await ask('14天这条界线从哪里来的呢？');
    const write = () => writeExpertAnswer(db, { ...text, questionId: first.id }, { actor: one, now: open });
    expect(await write()).toMatchObject({ refusal: { code: 'participation.not_taken' } });
    expect(await settle(second.id, 'merge', { into: first.receipt })).toMatchObject({
      refusal: { code: 'participation.merge_needs_other' },
    });
    value(await settle(first.id, 'take'));
    value(await settle(second.id, 'merge', { into: first.receipt.toLowerCase() }));
    expect(await writeExpertAnswer(db, { ...text, titleEn: 'Only this', questionId: first.id }, { actor: one, now: open })).toMatchObject({
      refusal: { code: 'participation.answer_half_translated', field: 'answerEn' },
    });
    const answerId = value(await write());
    const review = (actor: typeof one) => reviewExpertAnswer(db, { answerId }, { actor, now: open });
    expect(await review(one)).toMatchObject({ refusal: { code: 'participation.own_answer' } });
    value(await review(two));
    expect(await review(two)).toMatchObject({ refusal: { code: 'participation.reviewed_already' } });
    expect(await answersPublished(db)).toEqual([]);
    await expect(db.update(expertAnswer).set({ state: 'published' })).rejects.toThrow();
    value(await review(three));
    await expect(db.update(expertAnswer).set({ answer: '没有人复核过的话' })).rejects.toThrow();
    expect((await answersPublished(db, '14天 界线')).map(({ id }) => id)).toEqual([answerId]);
    expect(await answersPublished(db, '脑电')).toEqual([]);
    for (const { receipt } of [first, second])
      expect(await receiptFound(db, receipt, new Date('2026-12-06T04:00:00Z'))).toMatchObject({ answerId });
    value(await withdrawExpertAnswer(db, { answerId, reason: '有新证据' }, { actor: two, now: open }));
    expect(await answersPublished(db)).toEqual([]);
    expect(value(await questionAtDesk(db, first.id, one))).toMatchObject({ question: { state: 'taken' }, merged: 1 });
  });

  it('lose their words and addresses by rule', async () => {
    const { db, ask, settle, on } = await asked();
    const one = await ask('为什么是14天，而不是别的日子？', 'me@mail.example');
    value(await settle(one.id, 'decline', { ground: 'off-topic' }));
    await forgetParticipation(db, on('2027-02-15'));
    expect(await db.$count(participationContact)).toBe(1);
    await forgetParticipation(db, on('2027-02-16'));
    expect(await db.$count(participationContact)).toBe(0);
    await forgetParticipation(db, on('2027-06-02'));
    expect((await db.select().from(expertQuestion))[0]?.words).not.toBe('');
    await forgetParticipation(db, on('2027-06-03'));
    expect((await db.select().from(expertQuestion))[0]).toMatchObject({ words: '', wordsDeletedOn: '2027-06-03' });
  });
});
