import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { mergePeople } from '#commands/people/merge-people.ts';
import { unmergePeople } from '#commands/people/unmerge-people.ts';
import { account, completion, fact, obligation, person } from '#db/schema/index.ts';
import { duplicatesWithin } from '#queries/people/duplicates.ts';
import { withinFor } from '#queries/people/within.ts';
import { campus } from '../../support/campus.ts';
import { password } from '../../support/people.ts';

const twins = async () => {
  const place = await campus();
  const student = await place.admit('单文静', '人工智能学院', { staffNumber: 'S1', startedOn: '2025-09-01', email: 'shan@demo.example' });
  const staff = await place.admit('单文静', '人工智能学院', { staffNumber: '0001', startedOn: '2026-11-25' });
  const actor = place.as('admin', 'training_administrator');
  const merge = (by = actor) => mergePeople(place.db, { keptId: staff, goneId: student }, { actor: by, now: place.now });
  return { ...place, student, staff, actor, merge };
};

describe('two records of one person', () => {
  it('become one: what was learnt under either settles what either owed', async () => {
    const { db, student, staff, merge, complete, now, actor } = await twins();
    const completionId = await complete(student, 'gen-101', '2026-11-20');
    await openAccount(db, { personId: student, email: 'shan@demo.example', password, locale: 'zh-CN', now });
    const merged = await merge();
    if (!merged.ok) throw new Error(merged.refusal.code);
    const owed = await db.select().from(obligation).where(eq(obligation.course, 'gen-101'));
    expect(owed.length).toBeGreaterThanOrEqual(2);
    expect(new Set(owed.map(({ personId, completionId: by }) => `${personId} ${by}`))).toEqual(new Set([`${staff} ${completionId}`]));
    expect((await db.select().from(account))[0]?.personId).toBe(staff);
    expect((await db.select().from(person).where(eq(person.id, staff)))[0]?.email).toBe('shan@demo.example');
    expect((await db.select().from(fact).where(eq(fact.type, 'people.merged')))[0]).toMatchObject({ about: staff });
    expect(await merge()).toMatchObject({ refusal: { code: 'people.merge_same_person' } });

    expect((await unmergePeople(db, merged.value, { actor, now })).ok).toBe(true);
    const [mine] = await db.select().from(obligation).where(eq(obligation.personId, staff));
    expect(mine?.settledAt).toBeNull();
    expect((await db.select().from(completion))[0]?.personId).toBe(student);
    expect(await unmergePeople(db, merged.value, { actor, now })).toMatchObject({ refusal: { code: 'people.merge_undone_already' } });
  });

  it('with an account each keep the account of the record that stays; the other is closed, and opened again when it is taken back', async () => {
    const { db, student, staff, merge, now, actor } = await twins();
    for (const personId of [student, staff])
      await openAccount(db, { personId, email: `${personId}@demo.example`, password, locale: 'zh-CN', now });
    const merged = await merge();
    const closed = async () =>
      (await db.select().from(account)).filter(({ closedAt }) => closedAt !== null).map(({ personId }) => personId);
    expect(await closed()).toEqual([student]);
    if (merged.ok) await unmergePeople(db, merged.value, { actor, now });
    expect(await closed()).toEqual([]);
  });

  it('are merged by whoever may at every institution concerned', async () => {
    const { merge, as, admit } = await twins();
    await admit('别人', '医学部');
    for (const actor of [as('x', 'auditor'), as('dean', 'training_administrator', '信息学部')])
      expect(await merge(actor)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('are not separated while the one that stayed was merged further', async () => {
    const { db, staff, merge, admit, actor, now } = await twins();
    const merged = await merge();
    const third = await admit('单文静', '医学部');
    await mergePeople(db, { keptId: third, goneId: staff }, { actor, now });
    if (!merged.ok) throw new Error(merged.refusal.code);
    expect(await unmergePeople(db, merged.value, { actor, now })).toMatchObject({ refusal: { code: 'people.merge_built_upon' } });
  });

  it('are suggested: by address, or by name with the same unit; namesakes elsewhere are left alone', async () => {
    const { db, student, staff, admit, actor, merge } = await twins();
    await admit('单文静', '医学部', { staffNumber: '0002' });
    const mail = [
      await admit('Shan', '医学部', { email: 'x@demo.example' }),
      await admit('Wenjing', '信息学部', { email: 'x@demo.example' }),
    ];
    const [within] = await withinFor(db, actor, 'people.merge');
    if (!within) throw new Error('nowhere');
    const pairs = async () =>
      (await duplicatesWithin(db, within)).map(({ one, other, why }) => [why, ...[one.id, other.id].sort()].join(' ')).sort();
    expect(await pairs()).toEqual([['email', ...mail.sort()].join(' '), ['name_and_unit', ...[student, staff].sort()].join(' ')].sort());
    await merge();
    expect((await pairs()).length).toBe(1);
  });
});
