import { describe, expect, it } from 'vitest';
import { answerQuestion, askQuestion } from '#commands/consultation/ask-question.ts';
import { reviewGuidance, withdrawGuidance, writeGuidance } from '#commands/consultation/publish-guidance.ts';
import { guidance } from '#db/schema/index.ts';
import { eventWorld, value } from '../../support/event-world.ts';

const text = {
  title: '样本二次利用要不要重新知情同意',
  question: '一家单位想把以前研究留下的样本用于另一项研究。',
  answer: '先看原来的知情同意书覆盖的范围，再由委员会判断。',
  ...{ titleEn: null, questionEn: null, answerEn: null },
};

const desk = async () => {
  const world = await eventWorld(1);
  const { db, institutionId, providerId, now } = world;
  const asker = world.as(await world.admit('提问人', '临床医学院', { startedOn: '2020-01-01' }), 'principal_investigator');
  const question = {
    institutionId,
    providerId,
    topic: 'medicine' as const,
    subject: '样本再利用',
    question: '我们想再次使用以前的样本，可以吗？',
  };
  const consultationId = value(await askQuestion(db, question, { actor: asker, now }));
  const people = await Promise.all(
    ['甲', '乙', '丙'].map(async (name) => world.as(await world.admit(name, '医学部'), 'committee_secretary')),
  );
  const [writer, one, two] = people;
  if (!writer || !one || !two) throw new Error('There are three people at the desk.');
  const answered = () => answerQuestion(db, { consultationId, answer: '可以，先看原来的同意范围。' }, { actor: writer, now });
  const write = (given: Partial<typeof text> = {}) => writeGuidance(db, { consultationId, ...text, ...given }, { actor: writer, now });
  return { ...world, asker, consultationId, writer, one, two, answered, write };
};

describe('the consultation desk', () => {
  it('answers once; only its people do', async () => {
    const { db, asker, consultationId, answered, now } = await desk();
    expect(await answerQuestion(db, { consultationId, answer: '自己回答自己的问题。' }, { actor: asker, now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    expect((await answered()).ok).toBe(true);
    expect(await answered()).toMatchObject({ refusal: { code: 'consultation.answered_already' } });
  });

  it('publishes guidance that tells nobody who asked, and names everything that would', async () => {
    const { answered, write } = await desk();
    expect(await write()).toMatchObject({ refusal: { code: 'consultation.not_answered' } });
    await answered();
    const telling = '测试大学 临床医学院的提问人来信 a.b@c.cn，电话13800138000，项目 KY-2026-031。';
    expect(await write({ question: telling })).toMatchObject({
      refusal: {
        code: 'consultation.names_somebody',
        found: ['提问人', '测试大学', '临床医学院', 'a.b@c.cn', '13800138000', 'KY-2026-031'],
      },
    });
    expect((await write()).ok).toBe(true);
  });

  it('takes two reviewers, neither of whom wrote it, and the database says so too', async () => {
    const { db, answered, write, writer, one, two, now } = await desk();
    await answered();
    value(await write());
    const [draft] = await db.select().from(guidance);
    const guidanceId = draft?.id ?? '';
    const review = (actor: typeof one) => reviewGuidance(db, { guidanceId }, { actor, now });
    const state = async () => (await db.select().from(guidance))[0]?.state;
    expect(await review(writer)).toMatchObject({ refusal: { code: 'consultation.own_guidance' } });
    value(await review(one));
    expect(await review(one)).toMatchObject({ refusal: { code: 'consultation.reviewed_already' } });
    expect(await state()).toBe('draft');
    await expect(db.update(guidance).set({ state: 'published' })).rejects.toThrow();
    value(await review(two));
    expect(await state()).toBe('published');
    await expect(db.update(guidance).set({ answer: '另一种说法，没有人复核过。' })).rejects.toThrow();
    value(await withdrawGuidance(db, { guidanceId, reason: '规则变了' }, { actor: one, now }));
    expect(await state()).toBe('withdrawn');
  });
});
