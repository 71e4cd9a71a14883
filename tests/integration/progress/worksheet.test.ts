import { describe, expect, it } from 'vitest';
import { doAct } from '#commands/progress/do-act.ts';
import { handInWorksheet, reviseWorksheet } from '#commands/progress/hand-in-worksheet.ts';
import { evidence, fact, worksheet } from '#db/schema/index.ts';
import { WorksheetForm } from '#domain/progress/worksheet.ts';
import { worksheetsOf } from '#queries/progress/worksheets-of.ts';
import { campus } from '../../support/campus.ts';

const place = { course: 'gen-101', lesson: '05-five-step-thinking', act: 'w-lecture-video' };
const { act: _, ...answers } = WorksheetForm.parse({
  act: place.act,
  frame: '下周三之前，负责人决定用不用旧录像。',
  rules: ['KJ-02', 'GR-04'],
  decision: '先不用，改报自愿的班。',
  ask: 'committee',
});
const secondLook = { differences: ['我没有想到拒绝的学生'], criteria: ['decision' as const, 'deadline' as const] };

const student = async () => {
  const { db, admit, as, now } = await campus();
  const personId = await admit('林小满', '人工智能学院');
  return { db, personId, context: { actor: as(personId, 'learner'), now } };
};
const codeOf = (outcome: Awaited<ReturnType<typeof handInWorksheet>>) => (outcome.ok ? 'kept' : outcome.refusal.code);

describe('a worksheet that its course asks for', () => {
  it('is kept, counts as its act, and is told to nobody', async () => {
    const { db, personId, context } = await student();
    expect(await handInWorksheet(db, { ...place, answers }, context)).toMatchObject({ ok: true });
    expect(await worksheetsOf(db, { personId, ...place })).toMatchObject([{ act: place.act, version: 1, answers, secondLook: null }]);
    expect(await db.select({ ref: evidence.ref, detail: evidence.detail }).from(evidence)).toEqual([
      { ref: `${place.lesson}/${place.act}`, detail: { choice: 'handed-in' } },
    ]);
    expect((await db.select().from(fact)).filter(({ data }) => JSON.stringify(data).includes('旧录像'))).toEqual([]);
  });

  it('is handed in once and revised once, and the first version stays', async () => {
    const { db, personId, context } = await student();
    const revised = { ...place, answers: { ...answers, decision: '两周内交风险评估。' }, secondLook };
    expect(codeOf(await reviseWorksheet(db, revised, context))).toBe('progress.worksheet_done');
    await handInWorksheet(db, { ...place, answers }, context);
    expect(codeOf(await handInWorksheet(db, { ...place, answers }, context))).toBe('progress.worksheet_done');
    expect(codeOf(await reviseWorksheet(db, revised, context))).toBe('kept');
    expect(codeOf(await reviseWorksheet(db, revised, context))).toBe('progress.worksheet_done');
    expect(await worksheetsOf(db, { personId, ...place })).toMatchObject([
      { version: 1, answers },
      { version: 2, answers: revised.answers, secondLook },
    ]);
  });

  it('cannot be skipped by saying that it was done', async () => {
    const { db, context } = await student();
    for (const choice of ['handed-in', 'a', '']) expect((await doAct(db, { ...place, choice }, context)).ok, choice).toBe(false);
    expect(await db.$count(worksheet)).toBe(0);
    expect(await db.$count(evidence)).toBe(0);
  });

  it('is taken from nobody who has not signed in, and in no lesson that does not ask for it', async () => {
    const { db, context } = await student();
    expect(codeOf(await handInWorksheet(db, { ...place, answers }, { ...context, actor: null }))).toBe('auth.sign_in_needed');
    expect(codeOf(await handInWorksheet(db, { ...place, act: 'w-own-project', answers }, context))).toBe('progress.no_such_act');
    expect(await db.$count(worksheet)).toBe(0);
  });
});

describe('a story with branches', () => {
  const there = { course: 'data-101', lesson: '05-when-it-leaks', act: 'd-lost-drive' };
  it('is done at one of its ends and not on the way', async () => {
    const { db, context } = await student();
    expect((await doAct(db, { ...there, choice: 's2' }, context)).ok).toBe(false);
    expect((await doAct(db, { ...there, choice: 'e3' }, context)).ok).toBe(true);
    expect(await db.$count(evidence)).toBe(1);
  });
});
