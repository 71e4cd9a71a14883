import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { announceConsultation } from '#commands/participation/announce-consultation.ts';
import { addTheme, answerTheme, publishReport, sortInto } from '#commands/participation/answer-themes.ts';
import { forgetParticipation } from '#commands/participation/forget-participation.ts';
import { handInSubmission } from '#commands/participation/hand-in-submission.ts';
import { sumUpVotes } from '#commands/participation/sum-up-votes.ts';
import { fact, participationContact, publicConsultation, publicSubmission, statementVote } from '#db/schema/index.ts';
import { consultationPage } from '#queries/participation/consultation-page.ts';
import { hostPage } from '#queries/participation/host-page.ts';
import { receiptFound } from '#queries/participation/receipt-found.ts';
import { summaryOf } from '#queries/participation/summary-of.ts';
import { value } from '../../support/event-world.ts';
import { talkWorld } from '../../support/talk-world.ts';

describe('a public consultation', () => {
  it('is announced by those who may, and everything that is wrong is said at once', async () => {
    const { db, citizen, host, asking, now } = await talkWorld();
    expect(await announceConsultation(db, { ...asking, slug: 'other' }, { actor: citizen, now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    const wrong = { ...asking, closesOn: '2026-11-01', questionEn: 'Only this' };
    const outcome = await announceConsultation(db, wrong, { actor: host, now });
    expect(outcome).toMatchObject({
      refusal: {
        code: 'participation.closes_before_opening',
        also: [{ code: 'participation.half_translated', field: 'backgroundEn' }, { code: 'participation.address_taken' }],
      },
    });
    await expect(db.update(publicConsultation).set({ question: '另一个问题' })).rejects.toThrow();
  });

  it('counts one token once, changes its mind on request, and writes down nothing that leads to anybody', async () => {
    const { db, published, vote, consultationId, on } = await talkWorld();
    const statement = await published('离开实验室前再问一次');
    value(await vote(statement, 'token-a', 'agree'));
    value(await vote(statement, 'token-a', 'disagree'));
    value(await vote(statement, 'token-b', 'agree'));
    const rows = await db.select().from(statementVote);
    expect(rows.map(({ choice }) => choice).sort()).toEqual(['agree', 'disagree']);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['choice', 'consultationId', 'statementId', 'voter']);
    expect(JSON.stringify(rows)).not.toContain('token-a');
    const told = await db.select({ type: fact.type, data: fact.data }).from(fact);
    expect(JSON.stringify(told)).not.toContain(rows[0]?.voter);
    expect(await vote(statement, 'token-c', 'agree', on('2026-12-21'))).toMatchObject({ refusal: { code: 'participation.not_open' } });
    const page = await consultationPage(db, 'brain-data', { token: 'token-a', today: '2026-12-05', chance: 1 });
    expect([...(page?.ballot.values() ?? [])]).toEqual(['disagree']);
    expect(page?.next).toBeUndefined();
    expect(page?.consultation.id).toBe(consultationId);
  });

  it('keeps votes in no order of coming', async () => {
    const { db } = await talkWorld();
    await expect(db.run(sql`SELECT rowid FROM statement_vote`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('rowid') },
    });
  });

  it('shows nothing of forty-nine voters, something of fifty, and nothing new before seventy', async () => {
    const { db, published, vote, consultationId, open } = await talkWorld();
    const statement = await published('离开实验室前再问一次');
    const votes = async (from: number, to: number) => {
      for (let i = from; i < to; i += 1) value(await vote(statement, `token-${i}`, i % 2 ? 'agree' : 'disagree'));
      await sumUpVotes(db, new Date(open.getTime() + to));
      return (await summaryOf(db, consultationId))?.voters;
    };
    expect(await votes(0, 49)).toBeUndefined();
    expect(await votes(49, 50)).toBe(50);
    expect(await votes(50, 69)).toBe(50);
    expect(await votes(69, 70)).toBe(70);
    const summary = await summaryOf(db, consultationId);
    expect(summary?.statements[statement]).toEqual([
      { choices: ['agree', 'pass'], percent: 50 },
      { choices: ['disagree'], percent: 50 },
    ]);
  });

  it('takes words without an account, keeps the address apart, and deletes both by rule', async () => {
    const { db, host, consultationId, on, open, published, vote } = await talkWorld();
    const statement = await published('离开实验室前再问一次');
    for (let i = 0; i < 50; i += 1) value(await vote(statement, `token-${i}`, i % 2 ? 'agree' : 'disagree'));
    await sumUpVotes(db, open);
    const given = { consultationId, language: 'zh-CN' as const, words: '我担心数据被转卖，请说明。', contact: 'someone@mail.example' };
    expect(await handInSubmission(db, given, on('2026-11-30'))).toMatchObject({ refusal: { code: 'participation.not_open' } });
    const receipt = value(await handInSubmission(db, given, on('2026-12-20')));
    expect(JSON.stringify(await db.select().from(publicSubmission))).not.toContain('mail.example');
    expect(JSON.stringify(await db.select().from(fact))).not.toContain(receipt);
    const seen = value(await hostPage(db, consultationId, { actor: host, today: '2026-12-20' }));
    expect(seen.submissions[0]?.contact).toBe('someone@mail.example');
    const found = await receiptFound(db, receipt, new Date('2026-12-20T04:00:00Z'));
    expect(found).toMatchObject({ kind: 'submission', stands: 'received', handedInOn: '2026-12-20' });
    expect(JSON.stringify(found)).not.toContain('转卖');

    await forgetParticipation(db, on('2027-02-17'));
    expect(await db.$count(participationContact)).toBe(1);
    await forgetParticipation(db, on('2027-02-18'));
    expect(await db.$count(participationContact)).toBe(0);
    expect((await db.select().from(publicSubmission))[0]?.words).not.toBe('');
    await forgetParticipation(db, on('2027-06-17'));
    expect(await db.$count(statementVote)).toBe(50);
    await forgetParticipation(db, on('2027-06-18'));
    expect(await db.$count(statementVote)).toBe(0);
    expect((await summaryOf(db, consultationId))?.voters).toBe(50);
    expect((await db.select().from(publicSubmission))[0]).toMatchObject({ words: '', wordsDeletedOn: '2027-06-18' });
    expect(await receiptFound(db, receipt, new Date('2027-06-18T04:00:00Z'))).toMatchObject({ kind: 'submission' });
  });

  it('is answered theme by theme after the close, once, and whoever said something finds the reply', async () => {
    const { db, host, one, citizen, consultationId, on, published } = await talkWorld();
    const statement = await published('离开实验室前再问一次');
    const receipt = value(
      await handInSubmission(db, { consultationId, language: 'zh-CN', words: '希望写清楚谁能看数据。', contact: null }, on('2026-12-06')),
    );
    const open = { actor: host, now: on('2026-12-10') };
    const over = { actor: host, now: on('2026-12-22') };
    const themeId = value(await addTheme(db, { consultationId, title: '再次同意', titleEn: null }, open));
    expect(await addTheme(db, { consultationId, title: '别人的', titleEn: null }, { actor: citizen, now: open.now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    value(await sortInto(db, { consultationId, kind: 'statement', id: statement, themeId }, open));
    const [row] = await db.select().from(publicSubmission);
    value(await sortInto(db, { consultationId, kind: 'submission', id: row?.id ?? '', themeId }, open));
    const reply = {
      consultationId,
      themeId,
      outcome: 'partly' as const,
      reason: '同意书会加一栏，既往数据另议。',
      reasonEn: null,
      office: '科研管理处',
      officeEn: null,
    };
    expect(await answerTheme(db, reply, open)).toMatchObject({ refusal: { code: 'participation.still_open' } });
    const report = { consultationId, report: '感谢参与，逐条答复如下。', reportEn: null };
    expect(await publishReport(db, report, over)).toMatchObject({ refusal: { code: 'participation.themes_unanswered', n: 1 } });
    value(await answerTheme(db, reply, { actor: one, now: over.now }));
    value(await publishReport(db, report, over));
    expect(await publishReport(db, report, over)).toMatchObject({ refusal: { code: 'participation.answered_already' } });
    await expect(db.update(publicConsultation).set({ report: '改了' })).rejects.toThrow();
    const page = await consultationPage(db, 'brain-data', { token: undefined, today: '2026-12-22', chance: 1 });
    expect(page?.consultation.phase).toBe('answered');
    expect(page?.themes).toMatchObject([{ inputs: 2, outcome: 'partly', office: '科研管理处', answeredOn: '2026-12-22' }]);
    expect(await receiptFound(db, receipt, new Date('2026-12-23T04:00:00Z'))).toMatchObject({ theme: { id: themeId, outcome: 'partly' } });
  });
});
