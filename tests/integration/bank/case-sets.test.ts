import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { stageItems, takeItems } from '#commands/bank/stage-items.ts';
import { addQuestion, dropQuestion, keepQuestion, keepStory } from '#commands/bank/write-case.ts';
import { beginItem, beginVersion, keepDraft } from '#commands/bank/write-item.ts';
import type { Database } from '#db/client.ts';
import { attempt, attemptOwnItem, ownItemVersion, regrade } from '#db/schema/index.ts';
import { type DraftCase, mostInCase } from '#domain/bank/draft-case.ts';
import { Wanted } from '#domain/bank/find.ts';
import { isOwnId } from '#domain/bank/own-id.ts';
import { writeItemFile, writtenFormats } from '#ports/item-files.ts';
import { paperFor } from '#queries/assessment/paper-for.ts';
import { resultOf } from '#queries/assessment/result-of.ts';
import { bankItem } from '#queries/bank/bank-item.ts';
import { bankFound } from '#queries/bank/bank-page.ts';
import { exportedFrom } from '#queries/bank/exported-from.ts';
import { ownItemsFor } from '#queries/bank/own-items-for.ts';
import { bankWorld, wholeCase, wholeDraft } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';
import { answersTo, choiceOf, later, morning, publishedLibrary } from '../../support/exam-world.ts';

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const contentOf = async (db: Database, id: string): Promise<DraftCase> => {
  const [row] = await db.select().from(ownItemVersion).where(eq(ownItemVersion.itemId, id)).orderBy(ownItemVersion.number);
  if (row?.content.type !== 'case') throw new Error(`${id} is no case set.`);
  return row.content;
};

/** A paper of somebody new that asks the set. */
const asked = async (db: Database, learner: Awaited<ReturnType<typeof bankWorld>>['learner'], set: string) => {
  for (let n = 0; n < 60; n += 1) {
    const actor = await learner(`考生${n}`);
    const begun = await startAttempt(db, { exam: 'gen-101', statement: 'accepted' }, { actor, now: morning });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const shown = await paperFor(db, { attemptId: begun.value, personId: actor.personId, now: morning });
    if (shown?.stories.some(({ id }) => id === set)) return { actor, attemptId: begun.value, shown };
  }
  throw new Error('never asked');
};

describe('a case set of an institution', () => {
  it('is written as a story and its questions, each with an id that stays, and goes nowhere while anything is missing', async () => {
    const db = freshDatabase();
    const { institutionId, writer, step, now } = await bankWorld(db);
    const by = () => ({ actor: writer, now: now() });
    const begun = await beginItem(db, { institutionId, exam: 'gen-101', type: 'case', use: 'exam' }, by());
    const id = begun.ok ? begun.value : '';
    const { title, text, sources, items } = wholeCase();
    await keepStory(db, { id, use: 'exam', story: { title, text, sources } }, by());
    expect(await step(id, 'submit', writer)).toMatchObject({ refusal: { code: 'bank.not_complete', count: 1 } });
    await addQuestion(db, { id, type: 'single' }, by());
    await addQuestion(db, { id, type: 'single' }, by());
    const [first, second] = (await contentOf(db, id)).items;
    expect([first, second].every((item) => isOwnId(item?.id ?? ''))).toBe(true);
    await keepQuestion(db, { id, question: first?.id ?? '', content: items[0] ?? wholeDraft() }, by());
    const page = await bankItem(db, id, by());
    expect(page.ok && page.value.missing.every(({ question }) => question === 2)).toBe(true);
    await keepQuestion(db, { id, question: second?.id ?? '', content: items[1] ?? wholeDraft() }, by());
    expect((await contentOf(db, id)).items.map((item) => item.id)).toEqual([first?.id, second?.id]);
    await addQuestion(db, { id, type: 'annotate' }, by());
    const third = (await contentOf(db, id)).items[2]?.id ?? '';
    expect(await dropQuestion(db, { id, question: third }, by())).toMatchObject({ ok: true });
    expect(await dropQuestion(db, { id, question: third }, by())).toMatchObject({ refusal: { code: 'shared.not_found' } });
    expect(await step(id, 'submit', writer)).toMatchObject({ ok: true });
    expect(await addQuestion(db, { id, type: 'single' }, by())).toMatchObject({ refusal: { code: 'bank.not_a_draft' } });
  });

  it('has eight questions at most, and its questions are checked beside each other and beside the bank', async () => {
    const db = freshDatabase();
    const { drafted, live, step, writer, now } = await bankWorld(db);
    const twins = wholeCase();
    twins.items = [...twins.items, ...twins.items.slice(0, 1)];
    const id = await drafted(twins);
    expect(await step(id, 'submit', writer)).toMatchObject({ refusal: { code: 'bank.blocked_by_findings', rules: ['near-duplicate'] } });
    for (let n = 3; n < mostInCase; n += 1) await addQuestion(db, { id, type: 'single' }, { actor: writer, now: now() });
    expect(await addQuestion(db, { id, type: 'single' }, { actor: writer, now: now() })).toMatchObject({
      refusal: { code: 'bank.case_full', most: mostInCase },
    });
    await live(wholeCase());
    const again = await drafted({ ...wholeDraft(), stem: wholeCase().items[0]?.stem ?? wholeDraft().stem });
    expect(await step(again, 'submit', writer)).toMatchObject({ refusal: { code: 'bank.blocked_by_findings' } });
  });

  it('is drawn whole under its story, frozen once, graded, and regraded when a key of it is corrected', async () => {
    const db = freshDatabase();
    const { live, learner, writer, domain, language, step, now } = await bankWorld(db);
    const id = await live(wholeCase());
    const ids = (await contentOf(db, id)).items.map((item) => item.id);
    const { actor, attemptId, shown } = await asked(db, learner, id);
    const places = ids.map((one) => shown.questions.findIndex(({ itemId }) => itemId === one));
    expect(places[1]).toBe((places[0] ?? 0) + 1);
    expect(shown.stories.find((story) => story.id === id)).toMatchObject({ title: wholeCase().title, text: wholeCase().text });
    expect(await db.$count(attemptOwnItem, eq(attemptOwnItem.attemptId, attemptId))).toBe(1);
    expect(JSON.stringify(shown)).not.toContain('下次');

    const [row] = await db.select().from(attempt).where(eq(attempt.id, attemptId));
    if (!row) throw new Error('no attempt');
    const others = { ...row.paper, questions: row.paper.questions.filter(({ itemId }) => !ids.includes(itemId)) };
    const own = ids.map((itemId, i) => ({ saveId: crypto.randomUUID(), itemId, response: choiceOf(i === 0 ? 'a' : 'b') }));
    await submitAttempt(
      db,
      { attemptId, saves: [...answersTo(publishedLibrary(), others), ...own], unanswered: 'meant' },
      { actor, now: later(morning, { minutes: 20 }) },
    );
    expect(await resultOf(db, { attemptId, personId: actor.personId })).toMatchObject({ points: 19, of: 20 });

    await beginVersion(db, { id }, { actor: writer, now: now() });
    const kept = await contentOf(db, id);
    const moved = structuredClone(kept);
    const second = moved.items[1];
    if (second?.type === 'single')
      second.options = second.options.map(({ correct: _, ...option }, i) => ({ ...option, ...(i === 1 && { correct: true as const }) }));
    await keepDraft(db, { id, content: moved }, { actor: writer, now: now() });
    for (const [act, who] of [
      ['submit', writer],
      ['pass_domain', domain],
      ['pass_language', language],
    ] as const)
      expect(await step(id, act, who)).toMatchObject({ ok: true });
    expect(await resultOf(db, { attemptId, personId: actor.personId })).toMatchObject({ points: 20 });
    expect(await db.select().from(regrade)).toMatchObject([{ attemptId, cause: 'corrected_key' }]);
  });

  it('is asked of nobody who wrote or reviewed it, and of nobody for whom it is only practice', async () => {
    const db = freshDatabase();
    const { live, learner, writer, domain } = await bankWorld(db);
    await live(wholeCase());
    await live({
      ...wholeCase(),
      title: { 'zh-CN': '练习', en: 'Practice' },
      use: 'practice',
      items: wholeCase()
        .items.map((item, i) => ({ ...item, stem: wholeDraft(i + 1).stem }))
        .slice(0, 1)
        .concat({
          ...wholeDraft(),
          stem: {
            'zh-CN': '值班表缺了两天，补记时应当怎样写明是后来补的，才不误导看表的人？',
            en: 'Two days are missing from the roster. How are they added so that nobody takes them for written at the time?',
          },
        }),
    });
    const candidate = await learner('考生');
    const of = async (personId: string) => (await ownItemsFor(db, { exam: 'gen-101', personId, day: '2026-11-25' })).length;
    expect([await of(candidate.personId), await of(writer.personId), await of(domain.personId)]).toEqual([2, 0, 0]);
  });

  it.each(writtenFormats)('leaves as %s and comes back as one set with its story', async (format) => {
    const db = freshDatabase();
    const { live, institutionId, officer, writer, now } = await bankWorld(db);
    const id = await live(wholeCase());
    const found = await bankFound(db, institutionId, Wanted.parse({ type: 'case' }), { actor: officer, now: now() });
    expect(found.map((line) => line.id)).toEqual([id]);
    const { body, notWritten } = writeItemFile(await exportedFrom(db, found), format, 'zh-CN');
    expect(notWritten).toEqual([]);
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const fileName = { gift: 'x.gift', moodle: 'x.xml', qti: 'x.zip', csv: 'x.csv' }[format];
    const stage = () => stageItems(db, { institutionId, exam: 'gen-101', fileName, bytes }, { actor: writer, now: now() });
    const take = async () => {
      const staged = await stage();
      return staged.ok ? takeItems(db, { importId: staged.value }, { actor: writer, now: now() }) : staged;
    };
    expect(await take()).toEqual({ ok: true, value: 0 });
    // Elsewhere, where nobody holds it, it comes in.
    const other = freshDatabase();
    const there = await bankWorld(other);
    const staged = await stageItems(
      other,
      { institutionId: there.institutionId, exam: 'gen-101', fileName, bytes },
      { actor: there.writer, now: there.now() },
    );
    if (!staged.ok) throw new Error(JSON.stringify(staged.refusal));
    expect(await takeItems(other, { importId: staged.value }, { actor: there.writer, now: there.now() })).toEqual({ ok: true, value: 2 });
    const [row, ...more] = await other.select().from(ownItemVersion);
    expect(more).toEqual([]);
    const back = await contentOf(other, row?.itemId ?? '');
    const bare = ({ title, text, sources, use, items }: DraftCase) => ({
      title,
      text,
      sources,
      use,
      items: items.map(({ id: _, ...item }) => item),
    });
    expect(bare(back)).toEqual(bare(wholeCase()));
  });
});
