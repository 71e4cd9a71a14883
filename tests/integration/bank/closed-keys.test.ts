import { strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { stageItems } from '#commands/bank/stage-items.ts';
import { beginVersion, keepDraft } from '#commands/bank/write-item.ts';
import { completion } from '#db/schema/index.ts';
import { Wanted } from '#domain/bank/find.ts';
import { mayReadQuestions } from '#queries/assessment/analysis/may-read-questions.ts';
import { bankItem } from '#queries/bank/bank-item.ts';
import { bankFound } from '#queries/bank/bank-page.ts';
import { itemImportById } from '#queries/bank/import-by-id.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { bankWorld, wholeDraft } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';
import { type LearnerActor, later, morning } from '../../support/exam-world.ts';
import { havePassed } from '../../support/panel.ts';

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const closed = { ok: false, refusal: { code: 'bank.keys_closed' } };

describe('who may still sit an exam', () => {
  it('finds its items in the bank without words, by no word, and opens none; practice is open', async () => {
    const db = freshDatabase();
    const { institutionId, writer, live, as } = await bankWorld(db);
    const id = await live();
    const newcomer = await as('新来的命题人', 'item_writer');
    const by = { actor: newcomer, now: morning };
    const found = (given: Partial<Wanted>) => bankFound(db, institutionId, Wanted.parse(given), by);
    const all = await found({ exam: 'gen-101' });
    expect(all.filter(({ about }) => about.use === 'exam').every(({ item }) => item === null)).toBe(true);
    expect(all.filter(({ about }) => about.use === 'practice').every(({ item }) => item !== null)).toBe(true);
    expect(all.some((one) => one.id === id)).toBe(true);
    expect(await found({ text: '浮标' })).toEqual([]);
    const exam = all.find(({ state, about }) => state === 'shipped' && about.use === 'exam')?.id ?? '';
    const practice = all.find(({ state, about }) => state === 'shipped' && about.use === 'practice')?.id ?? '';
    expect(await bankItem(db, exam, by)).toMatchObject(closed);
    expect(await bankItem(db, id, by)).toMatchObject(closed);
    expect(await bankItem(db, practice, by)).toMatchObject({ ok: true });
    // The writer has not passed either, and reads what they wrote.
    expect(await bankItem(db, id, { actor: writer, now: morning })).toMatchObject({ ok: true });
  });

  it('reviews nothing for it, changes nothing of others and sees no file of others; their own they see', async () => {
    const db = freshDatabase();
    const { institutionId, writer, drafted, step, as, now } = await bankWorld(db);
    const reviewer = await as('没考过的审题人', 'item_reviewer');
    const second = await as('没考过的命题人', 'item_writer');
    const id = await drafted();
    expect(await keepDraft(db, { id, content: wholeDraft(7) }, { actor: second, now: now() })).toMatchObject(closed);
    expect(await beginVersion(db, { id }, { actor: second, now: now() })).toMatchObject(closed);
    expect(await step(id, 'submit', writer)).toMatchObject({ ok: true });
    expect(await step(id, 'pass_domain', reviewer)).toMatchObject(closed);
    await havePassed(db, reviewer.personId);
    expect(await step(id, 'pass_domain', reviewer)).toMatchObject({ ok: true });

    const bytes = strToU8('// [id:A-1]\nWho reviews the protocol?{=committee ~printer ~porter}\n');
    const staged = await stageItems(db, { institutionId, exam: 'gen-101', fileName: 'x.gift', bytes }, { actor: writer, now: now() });
    const importId = staged.ok ? staged.value : '';
    expect(await itemImportById(db, importId, { actor: second, now: now() })).toMatchObject(closed);
    expect(await itemImportById(db, importId, { actor: writer, now: now() })).toMatchObject({ ok: true });
  });

  it('and who may read its keys are never the same person at the same time', async () => {
    const db = freshDatabase();
    const { learner, as, officer } = await bankWorld(db);
    const people: LearnerActor[] = [await learner('没考过'), await as('没考过的审题人', 'item_reviewer'), officer];
    for (const actor of people) {
      const reads = await mayReadQuestions(db, actor, 'gen-101', morning);
      const sits = (await startAttempt(db, { exam: 'gen-101', statement: 'accepted' }, { actor, now: morning })).ok;
      expect([reads, sits]).toEqual([!sits, !reads]);
    }
    // Who passed and completed the course reads, until it is asked of them again.
    const edition = await newestEdition(db, 'course', 'gen-101');
    const done = { id: crypto.randomUUID(), personId: officer.personId, course: 'gen-101', editionId: edition?.id ?? '', minutes: 120 };
    await db.insert(completion).values({ ...done, completedOn: '2026-11-25', completedAt: morning });
    for (const [now, reads] of [
      [new Date('2027-06-01T02:00:00Z'), true],
      [new Date('2029-11-25T02:00:00Z'), false],
    ] as const) {
      expect(await mayReadQuestions(db, officer, 'gen-101', now)).toBe(reads);
      expect((await startAttempt(db, { exam: 'gen-101', statement: 'accepted' }, { actor: officer, now })).ok).toBe(!reads);
    }
    // A sitting under way changes nothing: its questions stay closed.
    expect(await mayReadQuestions(db, people[0] as LearnerActor, 'gen-101', later(morning, { minutes: 5 }))).toBe(false);
  });
});
