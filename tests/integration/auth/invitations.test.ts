import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { forgetOldRuns, retryInvitations, sendInvitations } from '#commands/auth/send-invitations.ts';
import { startInvitations } from '#commands/auth/start-invitations.ts';
import { recordContact } from '#commands/people/record-contact.ts';
import { fact, invitationErrand, invitationRun, person } from '#db/schema/index.ts';
import { lettersAtOnce } from '#domain/auth/invitations.ts';
import { invitationRunById } from '#queries/auth/invitation-runs.ts';
import { countInvitees, invitees } from '#queries/auth/without-account.ts';
import { withinFor } from '#queries/people/within.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { closedPost, losingPost, mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';

const crowd = async () => {
  const place = await campus();
  const actor = place.as('admin', 'training_administrator');
  const email = 'one@demo.example';
  const ids = {
    one: await place.admit('单一', '临床医学院', { email }),
    two: await place.admit('钱二', '人工智能学院', { email: 'two@demo.example' }),
    silent: await place.admit('孙三', '人工智能学院'),
    gone: await place.admit('李四', '人工智能学院', { email: 'four@demo.example', startedOn: '2026-01-01' }),
    there: await place.admit('周五', '人工智能学院', { email: 'five@demo.example' }),
  };
  await openAccount(place.db, { personId: ids.there, email: 'five@demo.example', password, locale: 'zh-CN', now: place.now });
  await place.db.run(`update affiliation set finished_on = '2026-02-01' where person_id = '${ids.gone}'`);
  const start = (given: Partial<Parameters<typeof startInvitations>[1]> = {}, by = actor) =>
    startInvitations(place.db, { institutionId: place.institutionId, filter: {}, personIds: [], ...given }, { actor: by, now: place.now });
  const states = async (runId: string) =>
    Object.fromEntries(
      (await place.db.select().from(invitationErrand).where(eq(invitationErrand.runId, runId))).map((one) => [
        one.personId,
        one.refusal ?? one.state,
      ]),
    );
  return { ...place, actor, ids, start, states };
};
const idOf = (outcome: Awaited<ReturnType<typeof startInvitations>>): string => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.runId;
};

describe('inviting many', () => {
  it('writes to everybody here without an account, and says of the others why not', async () => {
    const { db, now, ids, start, states, actor } = await crowd();
    const runId = idOf(await start());
    const post = mailbox();
    expect(await sendInvitations(db, { runId }, { now, post })).toBe('finished');
    expect(await states(runId)).toEqual({ [ids.one]: 'sent', [ids.two]: 'sent', [ids.silent]: 'auth.no_email' });
    expect(post.letters.map(({ to }) => to).sort()).toEqual(['one@demo.example', 'two@demo.example']);
    expect((await invitationRunById(db, runId, actor))?.refused).toEqual([
      { personId: ids.silent, name: '孙三', refusal: 'auth.no_email' },
    ]);
    const [begun] = await db.select().from(fact).where(eq(fact.type, 'auth.invitations_started'));
    expect(begun?.data).toEqual({ runId, people: 3 });

    const [within] = await withinFor(db, actor, 'people.invite');
    const listed = within && (await invitees(db, { within, filter: {}, day: '2026-11-25' }, 1));
    expect(listed?.map((one) => [one.name, one.invitedAt])).toEqual([
      ['钱二', now],
      ['单一', now],
      ['孙三', null],
    ]);
    await sendInvitations(db, { runId }, { now, post });
    expect(post.letters).toHaveLength(2);
    expect(await start({ filter: { state: 'uninvited' } })).toMatchObject({ refusal: { code: 'auth.nobody_to_invite' } });
  });

  it('keeps to the unit, the people chosen and the part that one may see', async () => {
    const { ids, start, states, units, as } = await crowd();
    expect(await states(idOf(await start({ filter: { unit: units['医学部'] ?? '' } })))).toEqual({ [ids.one]: 'waiting' });
    expect(await states(idOf(await start({ personIds: [ids.two, ids.there, ids.gone] })))).toEqual({ [ids.two]: 'waiting' });
    expect(await states(idOf(await start({}, as('dean', 'training_administrator', '医学部'))))).toEqual({ [ids.one]: 'waiting' });
    expect(await start({}, as('auditor', 'auditor'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('sends some hundreds at a time, and two senders never write to one person twice', async () => {
    const place: Campus = await campus();
    const { db, now, institutionId, units, system } = place;
    const rows = Array.from({ length: lettersAtOnce + 20 }, (_, n) => ({
      id: crypto.randomUUID(),
      name: `演示${n}`,
      pinyin: '',
      initials: '',
      sortKey: String(n),
      email: `p${n}@demo.example`,
      isDemo: true,
      createdAt: now,
    }));
    for (let from = 0; from < rows.length; from += 100) await db.insert(person).values(rows.slice(from, from + 100));
    await db.run(`insert into affiliation (id, person_id, institution_id, unit_id, position, started_on)
      select 'a' || id, id, '${institutionId}', '${units['医学部']}', 'researcher', '2026-01-01' from person`);
    const runId = idOf(await startInvitations(db, { institutionId, filter: {}, personIds: [] }, system));
    const post = mailbox();
    expect(await sendInvitations(db, { runId }, { now, post })).toBe('more to send');
    expect(post.letters).toHaveLength(lettersAtOnce);
    const both = await Promise.all([sendInvitations(db, { runId }, { now, post }), sendInvitations(db, { runId }, { now, post })]);
    expect(both).toContain('finished');
    expect(new Set(post.letters.map(({ to }) => to)).size).toBe(post.letters.length);
    expect(post.letters).toHaveLength(rows.length);
  });

  it('waits while the post is closed, and tries again what was lost', async () => {
    const { db, now, ids, start, states, actor, as } = await crowd();
    const runId = idOf(await start({ personIds: [ids.one] }));
    expect(await sendInvitations(db, { runId }, { now, post: closedPost })).toBe('more to send');
    expect(await states(runId)).toEqual({ [ids.one]: 'waiting' });
    expect(await sendInvitations(db, { runId }, { now, post: losingPost })).toBe('finished');
    expect(await states(runId)).toEqual({ [ids.one]: 'auth.mail_not_sent' });
    expect(await retryInvitations(db, { runId }, { actor: as('x', 'auditor'), now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    await retryInvitations(db, { runId }, { actor, now });
    expect(await sendInvitations(db, { runId }, { now, post: mailbox() })).toBe('finished');
    expect(await states(runId)).toEqual({ [ids.one]: 'sent' });

    await forgetOldRuns(db, new Date(now.getTime() + 89 * 86_400_000));
    expect(await db.select().from(invitationRun)).toHaveLength(1);
    await forgetOldRuns(db, new Date(now.getTime() + 91 * 86_400_000));
    expect(await db.select().from(invitationRun)).toEqual([]);
  });
});

describe('an address on record', () => {
  it('is written down for people without an account, by whoever may invite them', async () => {
    const { db, now, ids, actor, as, institutionId } = await crowd();
    const email = 'three@demo.example';
    expect(await recordContact(db, { personId: ids.silent, email }, { actor: as('x', 'auditor'), now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    expect((await recordContact(db, { personId: ids.silent, email }, { actor, now })).ok).toBe(true);
    expect(await recordContact(db, { personId: ids.there, email }, { actor, now })).toMatchObject({
      refusal: { code: 'auth.already_claimed' },
    });
    const [told] = await db
      .select()
      .from(fact)
      .where(and(eq(fact.type, 'people.contact_recorded'), eq(fact.about, ids.silent)));
    expect(told).toMatchObject({ institutionId, data: { kind: 'email' } });
    const [within] = await withinFor(db, actor, 'people.invite');
    if (!within) throw new Error('The administrator may invite nowhere.');
    expect(await countInvitees(db, { within, filter: {}, day: '2026-11-25' })).toEqual({ people: 3, letters: 3, silent: 0, invited: 0 });
  });
});
