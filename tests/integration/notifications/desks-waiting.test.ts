import { describe, expect, it } from 'vitest';
import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { sendDigests } from '#commands/notifications/send-digests.ts';
import { confirmApplication } from '#commands/participation/apply-to-pool.ts';
import { askExpert } from '#commands/participation/ask-expert.ts';
import { judgeApplicant } from '#commands/participation/judge-applicant.ts';
import { judgeAppeal, makeAppeal } from '#commands/participation/judge-statement.ts';
import { moveConcern, raiseConcern } from '#commands/participation/raise-concern.ts';
import { settleQuestion } from '#commands/participation/settle-question.ts';
import { expertQuestion, publicConcern } from '#db/schema/index.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';
import { noticesOf } from '#queries/notifications/notices-of.ts';
import { value } from '../../support/event-world.ts';
import { mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';
import { poolWorld } from '../../support/pool-world.ts';
import { talkWorld } from '../../support/talk-world.ts';

type Person = Extract<Actor, { kind: 'person' }>;
const noon = (day: PlainDate) => new Date(`${day}T04:00:00Z`);

/** A secretary and an operator of the platform have accounts; the consultation of this world is open until the 20th and owes nothing before. */
const world = async () => deskOf(await talkWorld());

const deskOf = async <World extends Pick<Awaited<ReturnType<typeof talkWorld>>, 'db' | 'institutionId' | 'now' | 'host' | 'citizen'>>(
  made: World,
) => {
  const { db, institutionId, now, host, citizen } = made;
  const system = { actor: { kind: 'system' } as const, now };
  const admit = async (person: Person, email: string, locale: 'zh-CN' | 'en', role: Role, at: string | null) => {
    await openAccount(db, { personId: person.personId, email, password, locale, now });
    value(await grantRole(db, { personId: person.personId, role, institutionId: at, unitId: null }, system));
  };
  await admit(host, 'host@example.edu.cn', 'zh-CN', 'committee_secretary', institutionId);
  await admit(citizen, 'operator@example.edu.cn', 'en', 'platform_administrator', null);
  const post = mailbox();
  const letters = async (from: PlainDate, days: number) => {
    const sent: string[] = [];
    for (let n = 0; n < days; n += 1) {
      const day = addDays(from, n);
      const before = post.letters.length;
      await sendDigests(db, noon(day), { post });
      for (const { to } of post.letters.slice(before)) sent.push(`${day} ${to.split('@')[0]}`);
    }
    return sent.sort();
  };
  const told = async (person: Person, day: PlainDate) =>
    (await noticesOf(db, person.personId, noon(day))).unread.filter(({ kind }) => kind === 'reply_owed' || kind === 'desk_waiting');
  return { ...made, admit, desk: post, letters, told };
};

describe('a question to the experts', () => {
  it('is told of at its desk in the last week before the promised day and weekly once that is past, until it is settled', async () => {
    const { db, host, citizen, open, desk, letters, told } = await world();
    const given = { field: 'life', question: '为什么是14天，而不是别的日子？', contact: null, language: 'zh-CN' } as const;
    const receipt = value(await askExpert(db, given, open));
    // Asked on 5 December, so promised by the 18th.
    expect(await letters('2026-12-05', 14)).toEqual(['2026-12-11 host']);
    expect(desk.letters[0]?.text).toContain(receipt);
    expect(desk.letters[0]?.text).toContain('/admin/questions/');
    expect(desk.letters[0]?.text).not.toContain('为什么是14天');
    expect(await told(host, '2026-12-18')).toMatchObject([{ stage: 1, errand: { is: 'question', dueOn: '2026-12-18' } }]);
    expect(await letters('2026-12-19', 2)).toEqual(['2026-12-19 host']);
    expect(await told(citizen, '2026-12-19')).toEqual([]);
    const [row] = await db.select().from(expertQuestion);
    const settle = (verdict: 'take' | 'decline', ground: 'off-topic' | null) =>
      settleQuestion(db, { questionId: row?.id ?? '', verdict, ground, into: null }, { actor: host, now: noon('2026-12-19') });
    value(await settle('take', null));
    expect(await told(host, '2026-12-20')).toMatchObject([{ stage: 100, title: { en: receipt } }]);
    value(await settle('decline', 'off-topic'));
    expect(await told(host, '2026-12-20')).toEqual([]);
  });
});

describe('a concern', () => {
  it('is told of at once to whoever handles it, and weekly where it is not passed on within seven days', async () => {
    const { db, host, citizen, institutionId, open, desk, letters, told } = await world();
    const given = { words: '有人说同意书是事后补签的。', contact: null, language: 'zh-CN' } as const;
    const receipt = value(await raiseConcern(db, { ...given, institutionId }, open));
    expect(await letters('2026-12-05', 9)).toEqual(['2026-12-05 host', '2026-12-13 host']);
    expect(desk.letters[0]?.text).toContain(receipt);
    expect(desk.letters[0]?.text).not.toContain('补签');
    expect(await told(host, '2026-12-13')).toMatchObject([{ stage: 100, errand: { is: 'concern', dueOn: '2026-12-12' } }]);
    const [row] = await db.select().from(publicConcern);
    value(
      await moveConcern(db, { concernId: row?.id ?? '', state: 'passed-on', office: '科研处' }, { actor: host, now: noon('2026-12-13') }),
    );
    expect(await told(host, '2026-12-13')).toEqual([]);
    // One that names no institution is for whoever looks after the platform.
    value(await raiseConcern(db, { ...given, institutionId: null }, noon('2026-12-14')));
    expect(await letters('2026-12-14', 1)).toEqual(['2026-12-14 operator']);
    expect(await told(host, '2026-12-14')).toEqual([]);
    expect(await told(citizen, '2026-12-14')).toMatchObject([{ errand: { is: 'concern' } }]);
  });
});

describe('a statement', () => {
  it('is told of at once to moderators who may speak on it, and again once it is late: one notice a consultation, however many wait', async () => {
    const { host, citizen, one, institutionId, on, admit, propose, accept, desk, letters, told } = await world();
    await admit(one, 'one@example.edu.cn', 'en', 'training_administrator', institutionId);
    const [first, second] = [
      value(await propose('同意书要写明再次使用。')),
      value(await propose('脑电数据不应当转给第三方。', on('2026-12-06'))),
    ];
    expect(await letters('2026-12-05', 5)).toEqual(['2026-12-05 host', '2026-12-05 one', '2026-12-09 host', '2026-12-09 one']);
    const [letter] = desk.letters;
    expect(letter?.text).toContain('脑电数据能不能用于原来没说过的研究？');
    expect(letter?.text).toContain('/admin/moderation');
    expect(letter?.text).not.toContain('再次使用');
    expect(await told(one, '2026-12-09')).toMatchObject([
      { kind: 'desk_waiting', stage: 100, errand: { is: 'statement', asked: first.id, dueOn: '2026-12-08' } },
    ]);
    // Who has spoken on the oldest is told of the next; whoever wrote them is told of neither.
    value(await accept(first.id, one));
    expect(await told(one, '2026-12-09')).toMatchObject([{ errand: { asked: second.id } }]);
    expect(await told(host, '2026-12-09')).toMatchObject([{ errand: { asked: first.id } }]);
    value(await accept(second.id, one));
    expect(await told(one, '2026-12-09')).toEqual([]);
    value(await accept(first.id, host));
    value(await accept(second.id, host));
    expect(await told(host, '2026-12-09')).toEqual([]);
    expect(await told(citizen, '2026-12-09')).toEqual([]);
  });
  it('is asked of those who moderate for the platform where nobody at the institution may speak on it, and never of its author', async () => {
    const { host, two, admit, propose, accept, told } = await world();
    await admit(two, 'platform@example.edu.cn', 'zh-CN', 'platform_administrator', null);
    const { id } = value(await propose('同意书要写明再次使用。'));
    expect(await told(two, '2026-12-05')).toEqual([]);
    value(await accept(id, host));
    expect(await told(two, '2026-12-05')).toMatchObject([{ errand: { is: 'statement', asked: id } }]);
  });
});

describe('an appeal', () => {
  it('is told of to those who have not spoken on the statement, until it is decided', async () => {
    const { db, host, citizen, one, institutionId, on, open, admit, propose, reject, told } = await world();
    await admit(one, 'one@example.edu.cn', 'en', 'training_administrator', institutionId);
    const { id } = value(await propose('同意书要写明再次使用。'));
    value(await reject(id, host));
    expect([await told(one, '2026-12-05'), await told(host, '2026-12-05')]).toEqual([[], []]);
    value(await makeAppeal(db, { statementId: id, words: '说的就是这件事。' }, { actor: citizen, now: on('2026-12-06') }));
    expect(await told(one, '2026-12-06')).toMatchObject([{ errand: { is: 'appeal', asked: id, dueOn: '2026-12-09' } }]);
    expect(await told(host, '2026-12-06')).toEqual([]);
    value(await judgeAppeal(db, { statementId: id, verdict: 'uphold', reason: '仍是另一件事' }, { actor: one, now: open }));
    expect(await told(one, '2026-12-06')).toEqual([]);
  });
});

describe('an application to the pool of representatives', () => {
  it('is told of once it is confirmed, in the last week and once it is late, until nobody waits', async () => {
    const { db, host, citizen, apply, lastTo, idOf, first, desk, letters, told } = await deskOf(await poolWorld());
    const addresses = ['lan@example.org', 'qing@example.org'];
    for (const contact of addresses) value(await apply(contact));
    expect(await told(host, '2026-12-01')).toEqual([]);
    for (const contact of addresses) value(await confirmApplication(db, { token: lastTo(contact, '/talk/pool/confirm') }, first));
    // Applied on the 1st, so to be decided by the 15th.
    expect(await letters('2026-12-01', 17)).toEqual(['2026-12-01 host', '2026-12-08 host', '2026-12-16 host']);
    expect(desk.letters[0]?.text).toContain('/admin/pool');
    expect(desk.letters[0]?.text).not.toContain('@example.org');
    expect(await told(citizen, '2026-12-16')).toEqual([]);
    expect(await told(host, '2026-12-16')).toMatchObject([
      { kind: 'desk_waiting', stage: 100, errand: { is: 'applicant', dueOn: '2026-12-15' } },
    ]);
    for (const [n, contact] of addresses.entries()) {
      expect(await told(host, '2026-12-16')).toHaveLength(1);
      const judging = { applicantId: await idOf(contact), verdict: 'decline', ground: n === 0 ? 'interest' : 'not-serious' } as const;
      value(await judgeApplicant(db, judging, { actor: host, now: noon('2026-12-16') }));
    }
    expect(await told(host, '2026-12-16')).toEqual([]);
  });
});
