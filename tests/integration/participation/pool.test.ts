import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerInvitation, readInvitation } from '#commands/participation/answer-invitation.ts';
import { applyToPool, confirmApplication } from '#commands/participation/apply-to-pool.ts';
import { judgeApplicant } from '#commands/participation/judge-applicant.ts';
import { forgetApplicants, leavePool } from '#commands/participation/leave-pool.ts';
import { sendPoolLetters } from '#commands/participation/send-pool-letters.ts';
import { fact, poolApplicant, poolDraw, poolInvitation, poolLot } from '#db/schema/index.ts';
import { drawDesk, drawTold } from '#queries/participation/draws.ts';
import { poolDesk } from '#queries/participation/pool.ts';
import { receiptFound } from '#queries/participation/receipt-found.ts';
import { value } from '../../support/event-world.ts';
import { closedPost } from '../../support/mailbox.ts';
import { application, poolWorld } from '../../support/pool-world.ts';

/** A pool of six women and six men, and one who has a tie. */
const filled = async () => {
  const made = await poolWorld();
  for (let i = 0; i < 12; i += 1) await made.admit(`p${i}@mail.example`, { sex: i % 2 ? 'male' : 'female', name: `代表${i}` });
  await made.admit('tied@mail.example', { sex: 'female', conflict: 'works' });
  return made;
};

describe('the pool of representatives', () => {
  it('takes an application that its owner confirmed and a person accepted, and the receipt tells where it stands', async () => {
    const { db, host, citizen, apply, lastTo, idOf, first, post } = await poolWorld();
    value(await apply('me@mail.example'));
    expect(value(await poolDesk(db, { actor: host, now: first }))).toMatchObject({ waiting: [], members: [] });
    const judge = async (actor = host) =>
      judgeApplicant(db, { applicantId: await idOf('me@mail.example'), verdict: 'accept', ground: null }, { actor, now: first });
    expect(await judge()).toMatchObject({ refusal: { code: 'shared.not_found' } });
    const token = lastTo('me@mail.example', '/talk/pool/confirm');
    const { receipt } = value(await confirmApplication(db, { token }, first));
    expect(await confirmApplication(db, { token }, first)).toMatchObject({ refusal: { code: 'auth.link_not_valid' } });
    expect(await judge(citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await poolDesk(db, { actor: citizen, now: first })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    // The desk sees by what one is drawn, and neither name nor address.
    expect(JSON.stringify(value(await poolDesk(db, { actor: host, now: first })))).not.toContain('me@mail.example');
    value(await judge());
    expect(await judge()).toMatchObject({ refusal: { code: 'participation.applicant_judged' } });
    const found = await receiptFound(db, receipt, new Date('2026-12-02T04:00:00Z'));
    expect(found).toMatchObject({ kind: 'representative', stands: 'member', deleteOn: '2028-11-30' });
    expect(JSON.stringify(found)).not.toContain('haidian');
    await sendPoolLetters(db, first, { post });
    expect(post.letters.at(-1)).toMatchObject({ to: 'me@mail.example', subject: '你已加入公众代表库' });
    const before = post.letters.length;
    await sendPoolLetters(db, first, { post });
    expect(post.letters).toHaveLength(before);
    expect(JSON.stringify(await db.select().from(fact))).not.toContain('me@mail.example');
  });

  it('answers the same for an address that is in it, tells its owner by letter, and changes nothing', async () => {
    const { apply, admit, post, db, on } = await poolWorld();
    await admit('me@mail.example');
    const rows = await db.select().from(poolApplicant);
    const later = on('2026-12-03');
    expect(await apply('me@mail.example', { district: 'miyun' }, later)).toEqual(await apply('other@mail.example', {}, later));
    expect(post.letters.at(-2)?.subject).toBe('你已经在公众代表库里');
    expect(await db.select().from(poolApplicant).where(eq(poolApplicant.contact, 'me@mail.example'))).toEqual(rows);
  });

  it('turns down on a published ground only, and without mail takes nothing', async () => {
    const { db, host, apply, lastTo, idOf, first, post } = await poolWorld();
    value(await apply('me@mail.example'));
    value(await confirmApplication(db, { token: lastTo('me@mail.example', '/talk/pool/confirm') }, first));
    const applicantId = await idOf('me@mail.example');
    const decline = (ground: 'interest' | null) =>
      judgeApplicant(db, { applicantId, verdict: 'decline', ground }, { actor: host, now: first });
    expect(await decline(null)).toMatchObject({ refusal: { code: 'participation.ground_needed' } });
    value(await decline('interest'));
    await sendPoolLetters(db, first, { post });
    expect(post.letters.at(-1)?.text).toContain('利害关系');
    const shut = await applyToPool(
      db,
      { application: application('you@mail.example'), locale: 'en', address: '10.1.0.1' },
      { now: first, post: closedPost },
    );
    expect(shut).toMatchObject({ refusal: { code: 'auth.mail_not_sent' } });
    expect(await idOf('you@mail.example')).toBe('');
  });

  it('refuses a serial that is no valid record of the course', async () => {
    const { apply } = await poolWorld();
    expect(await apply('me@mail.example', { record: 'ML-0000-0000-0000' })).toMatchObject({
      refusal: { code: 'participation.record_not_valid', field: 'record' },
    });
  });

  it('forgets whoever leaves at once, and everybody else by rule', async () => {
    const { db, admit, apply, lastTo, post, first, on, idOf } = await poolWorld();
    const receipt = await admit('me@mail.example');
    await sendPoolLetters(db, first, { post });
    const token = lastTo('me@mail.example', '/talk/pool/leave');
    expect(await leavePool(db, { token: `${token}x` }, first)).toMatchObject({ refusal: { code: 'auth.link_not_valid' } });
    value(await leavePool(db, { token }, first));
    expect(await receiptFound(db, receipt, new Date('2026-12-02T04:00:00Z'))).toBeUndefined();
    value(await leavePool(db, { token }, first));
    value(await apply('never@mail.example'));
    await admit('long@mail.example');
    await forgetApplicants(db, on('2026-12-07'));
    expect(await idOf('never@mail.example')).not.toBe('');
    await forgetApplicants(db, on('2026-12-08'));
    expect(await idOf('never@mail.example')).toBe('');
    await forgetApplicants(db, on('2028-11-29'));
    expect(await idOf('long@mail.example')).not.toBe('');
    await forgetApplicants(db, on('2028-11-30'));
    expect(await db.select().from(poolApplicant)).toEqual([]);
  });
});

describe('a draw from the pool', () => {
  it('is made for one’s own institution, from whoever fits, and not beyond what there is', async () => {
    const { draw, citizen, db } = await filled();
    expect(await draw({}, citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const all = await draw({ seats: 13, answerBy: '2026-12-02', neededOn: '2026-12-01', titleEn: 'Brain data' });
    expect(
      all.ok ? [] : [all.refusal, ...('also' in all.refusal ? (all.refusal.also as { code: string }[]) : [])].map(({ code }) => code),
    ).toEqual([
      'participation.answer_day_past',
      'participation.needed_before_answer',
      'participation.draw_half_translated',
      'participation.too_few_in_pool',
    ]);
    const drawId = value(await draw());
    expect(await db.select().from(poolLot)).toHaveLength(12);
    const strata = (
      await db.select({ stratum: poolLot.stratum }).from(poolInvitation).innerJoin(poolLot, eq(poolLot.lot, poolInvitation.lot))
    ).map(({ stratum }) => stratum);
    expect(strata.sort()).toEqual(['female', 'male']);
    await expect(db.update(poolDraw).set({ seed: 8 })).rejects.toThrow();
    await expect(db.update(poolLot).set({ stratum: 'male' })).rejects.toThrow();
    const told = await drawTold(db, drawId);
    expect(told?.strata).toEqual([
      { stratum: 'female', told: { wanted: 1, available: 6, drawn: 1 } },
      { stratum: 'male', told: { wanted: 1, available: 6, drawn: 1 } },
    ]);
  });

  it('asks the next of the same stratum for whoever declines, does not answer or leaves, and shows an address only once accepted', async () => {
    const { db, draw, host, citizen, post, lastTo, on } = await filled();
    const drawId = value(await draw());
    const asked = on('2026-12-02');
    await sendPoolLetters(db, asked, { post });
    const desk = async () => value(await drawDesk(db, drawId, host));
    expect(await drawDesk(db, drawId, citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(JSON.stringify(await desk())).not.toContain('@mail.example');
    const reached = () => post.letters.filter(({ subject }) => subject.includes('抽签抽到了你')).map(({ to }) => to);
    expect(new Set(reached()).size).toBe(2);
    const [a = '', b = ''] = reached();
    const token = lastTo(a, '/talk/pool/invitation');
    expect(await readInvitation(db, token, asked)).toMatchObject({ state: 'invited', answerBy: '2026-12-10' });
    expect(await answerInvitation(db, { token: `${token}x`, answer: 'accepted' }, asked)).toMatchObject({
      refusal: { code: 'auth.link_not_valid' },
    });
    value(await answerInvitation(db, { token, answer: 'declined' }, asked));
    expect(await answerInvitation(db, { token, answer: 'accepted' }, asked)).toMatchObject({
      refusal: { code: 'participation.invitation_over' },
    });
    value(await answerInvitation(db, { token: lastTo(b, '/talk/pool/invitation'), answer: 'accepted' }, asked));
    await sendPoolLetters(db, asked, { post });
    expect(reached()).toHaveLength(3);
    const third = reached()[2] ?? '';
    let shown = await desk();
    const stratumOfLot = (n: number) => shown.invitations[n]?.stratum;
    const declined = shown.invitations.findIndex(({ state }) => state === 'declined');
    const inPlace = shown.invitations.findIndex(({ isInPlace }) => isInPlace);
    expect(stratumOfLot(inPlace)).toBe(stratumOfLot(declined));
    expect(shown.isSame).toBe(true);
    expect(shown.invitations.flatMap(({ reach }) => reach ?? []).map(({ contact }) => contact)).toEqual([b]);
    // Nobody answers: the day after, the next is asked.
    await sendPoolLetters(db, on('2026-12-10'), { post });
    shown = await desk();
    expect(shown.answers).toEqual({ accepted: 1, invited: 1, other: 2 });
    expect(reached().filter((to) => to === third)).toHaveLength(1);
    // Whoever accepted leaves the pool: nothing leads to them any more, and the seat goes on.
    value(await leavePool(db, { token: lastTo(b, '/talk/pool/leave') }, on('2026-12-11')));
    shown = await desk();
    expect(shown.answers).toEqual({ accepted: 0, invited: 2, other: 3 });
    expect(shown.isSame).toBe(true);
    expect(JSON.stringify(shown)).not.toContain(b);
    // On the day itself nobody is asked any more.
    await sendPoolLetters(db, on('2026-12-20'), { post });
    shown = await desk();
    expect(shown.answers).toMatchObject({ invited: 0 });
    expect(shown.empty).toBe(2);
  });

  it('leaves out whoever has not answered another invitation yet', async () => {
    const { draw, db } = await filled();
    value(await draw());
    value(await draw());
    expect(await db.select().from(poolLot)).toHaveLength(22);
    const lots = await db.select().from(poolInvitation).innerJoin(poolLot, eq(poolLot.lot, poolInvitation.lot));
    expect(new Set(lots.map(({ pool_lot }) => pool_lot.applicantId)).size).toBe(4);
  });
});
