import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { beginItem, beginVersion, itemFromText, keepDraft } from '#commands/bank/write-item.ts';
import { fact, ownItemStep, ownItemVersion } from '#db/schema/index.ts';
import { ownItemById } from '#queries/bank/own-item.ts';
import { bankWorld, wholeDraft } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';

const statesOf = async (db: ReturnType<typeof freshDatabase>, id: string) =>
  (await db.select().from(ownItemVersion).where(eq(ownItemVersion.itemId, id))).map(({ number, state }) => `${number} ${state}`);

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('an own item', () => {
  it('goes live by a writer and two others, one for its matter and one for its language', async () => {
    const db = freshDatabase();
    const { live, writer, now } = await bankWorld(db);
    const id = await live();
    expect(await statesOf(db, id)).toEqual(['1 live']);
    const found = await ownItemById(db, id, { actor: writer, permission: 'items.read', now: now() });
    expect(found.ok && found.value.steps.map(({ step, name }) => `${step} ${name}`)).toEqual([
      'created 命题人',
      'edited 命题人',
      'submitted 命题人',
      'domain_passed 内容审题人',
      'language_passed 文字审题人',
    ]);
    expect((await db.select().from(fact).where(eq(fact.type, 'bank.item_moved'))).map(({ data }) => data.step)).toEqual([
      'submitted',
      'domain_passed',
      'language_passed',
    ]);
  });

  it('is reviewed by nobody who wrote on it, whatever else they may do', async () => {
    const db = freshDatabase();
    const { drafted, step, writer, domain } = await bankWorld(db);
    const id = await drafted();
    await step(id, 'submit', writer);
    const grants = [...writer.grants, ...domain.grants];
    expect(await step(id, 'pass_domain', { ...writer, grants })).toMatchObject({ refusal: { code: 'bank.own_item' } });
    expect(await step(id, 'return', { ...writer, grants }, 'x')).toMatchObject({ refusal: { code: 'bank.own_item' } });
  });

  it('needs two reviewers, not one twice', async () => {
    const db = freshDatabase();
    const { drafted, step, writer, domain, language } = await bankWorld(db);
    const id = await drafted();
    await step(id, 'submit', writer);
    await step(id, 'pass_domain', domain);
    expect(await step(id, 'pass_language', domain)).toMatchObject({ refusal: { code: 'bank.same_reviewer' } });
    expect(await step(id, 'return', language)).toMatchObject({ refusal: { code: 'bank.remark_needed' } });
    expect(await step(id, 'return', language, '“浮标”的英文不统一')).toMatchObject({ ok: true });
    await step(id, 'submit', writer);
    await step(id, 'pass_domain', language);
    // Whoever passed the matter the first time may pass the language of what was handed in again.
    expect(await step(id, 'pass_language', domain)).toMatchObject({ ok: true });
  });

  it('stays a draft while something is missing or a blocking rule is broken', async () => {
    const db = freshDatabase();
    const { drafted, step, writer } = await bankWorld(db);
    const whole = wholeDraft();
    const gap = await drafted({ ...whole, bloom: '', stem: { ...whole.stem, en: '' } });
    expect(await step(gap, 'submit', writer)).toMatchObject({ refusal: { code: 'bank.not_complete', count: 2 } });
    const combined = await drafted({
      ...whole,
      options: whole.options.map((option, i) => (i === 2 ? { ...option, text: { 'zh-CN': '以上都对', en: 'all of the above' } } : option)),
    });
    expect(await step(combined, 'submit', writer)).toMatchObject({
      refusal: { code: 'bank.blocked_by_findings', rules: ['combined-options'] },
    });
  });

  it('that asks what another asks is blocked', async () => {
    const db = freshDatabase();
    const { drafted, live, step, writer } = await bankWorld(db);
    await live(wholeDraft(1));
    const again = await drafted(wholeDraft(2));
    expect(await step(again, 'submit', writer)).toMatchObject({ refusal: { code: 'bank.blocked_by_findings', rules: ['near-duplicate'] } });
  });

  it('takes other words only as a draft, and then as another version; the database keeps to that too', async () => {
    const db = freshDatabase();
    const { live, writer, step, domain, language, now } = await bankWorld(db);
    const id = await live();
    const by = () => ({ actor: writer, now: now() });
    expect(await keepDraft(db, { id, content: wholeDraft() }, by())).toMatchObject({ refusal: { code: 'bank.not_a_draft' } });
    await expect(
      db
        .update(ownItemVersion)
        .set({ content: wholeDraft(3) })
        .where(eq(ownItemVersion.itemId, id)),
    ).rejects.toThrow();
    await expect(db.delete(ownItemStep)).rejects.toThrow();

    expect(await beginVersion(db, { id }, by())).toMatchObject({ ok: true });
    expect(await beginVersion(db, { id }, by())).toMatchObject({ refusal: { code: 'bank.draft_waits' } });
    expect(await statesOf(db, id)).toEqual(['1 live', '2 draft']);
    await keepDraft(db, { id, content: { ...wholeDraft(), bloom: 'An' } }, by());
    for (const [act, actor] of [
      ['submit', writer],
      ['pass_domain', domain],
      ['pass_language', language],
    ] as const)
      await step(id, act, actor);
    expect(await statesOf(db, id)).toEqual(['1 retired', '2 live']);
  });

  it('is suspended, resumed and retired by an exam officer with a reason, while a newer draft waits beside it', async () => {
    const db = freshDatabase();
    const { live, officer, step, writer, now } = await bankWorld(db);
    const id = await live();
    await beginVersion(db, { id }, { actor: writer, now: now() });
    expect(await step(id, 'suspend', writer, 'x')).toMatchObject({ refusal: { code: 'auth.forbidden', permission: 'items.manage' } });
    expect(await step(id, 'suspend', officer)).toMatchObject({ refusal: { code: 'bank.remark_needed' } });
    expect(await step(id, 'suspend', officer, '有考生反映歧义')).toMatchObject({ ok: true });
    expect(await statesOf(db, id)).toEqual(['1 suspended', '2 draft']);
    expect(await step(id, 'resume', officer, '复核无误')).toMatchObject({ ok: true });
    expect(await step(id, 'retire', officer, '规则已更新')).toMatchObject({ ok: true });
    expect(await statesOf(db, id)).toEqual(['1 retired', '2 draft']);
  });

  it('is the business of its own institution alone', async () => {
    const db = freshDatabase();
    const { live, writer, step, domain, institutionId, now } = await bankWorld(db);
    const id = await live();
    const elsewhere = { ...writer, grants: [{ role: 'item_writer' as const, institutionId: 'other', unitId: null }] };
    expect(await ownItemById(db, id, { actor: elsewhere, permission: 'items.read', now: now() })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    const given = { institutionId, exam: 'gen-101', type: 'single', use: 'exam' } as const;
    expect(await beginItem(db, given, { actor: domain, now: now() })).toMatchObject({
      refusal: { code: 'auth.forbidden', permission: 'items.write' },
    });
    expect(await beginItem(db, given, { actor: null, now: now() })).toMatchObject({ refusal: { code: 'auth.sign_in_needed' } });
    expect(await beginItem(db, { ...given, exam: 'no-such' }, { actor: writer, now: now() })).toMatchObject({
      refusal: { code: 'bank.no_such_exam' },
    });
    expect(await step(id, 'submit', elsewhere)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('may be written as YAML, whose faults are named by line or place', async () => {
    const db = freshDatabase();
    const { writer, institutionId, now } = await bankWorld(db);
    const begun = await beginItem(db, { institutionId, exam: 'gen-101', type: 'ordering', use: 'exam' }, { actor: writer, now: now() });
    if (!begun.ok) throw new Error();
    const keep = async (text: string) => {
      const item = itemFromText(text, 'ordering');
      return item.ok ? keepDraft(db, { id: begun.value, content: item.value }, { actor: writer, now: now() }) : item;
    };
    expect(await keep('stem:\n  zh-CN: "x\n')).toMatchObject({ refusal: { code: 'bank.unreadable_text', line: expect.any(Number) } });
    expect(await keep('steps:\n  - { key: z, text: {}, place: 0 }\n')).toMatchObject({
      refusal: { code: 'bank.wrong_shape', where: 'steps.1.key', also: [{ where: 'steps.1.place' }] },
    });
    expect(await keep('a: &a [x]\nb: [*a, *a]')).toMatchObject({ ok: false });
    expect(await keep('stem: { zh-CN: 排一排 }\nsteps:\n  - { key: a, text: { zh-CN: 先 }, place: 1 }\n')).toMatchObject({ ok: true });
  });
});
