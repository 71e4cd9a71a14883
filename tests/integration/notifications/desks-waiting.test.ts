import { describe, expect, it } from 'vitest';
import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { sendDigests } from '#commands/notifications/send-digests.ts';
import { askExpert } from '#commands/participation/ask-expert.ts';
import { moveConcern, raiseConcern } from '#commands/participation/raise-concern.ts';
import { settleQuestion } from '#commands/participation/settle-question.ts';
import { expertQuestion, publicConcern } from '#db/schema/index.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';
import { noticesOf } from '#queries/notifications/notices-of.ts';
import { value } from '../../support/event-world.ts';
import { mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';
import { talkWorld } from '../../support/talk-world.ts';

type Person = Extract<Actor, { kind: 'person' }>;
const noon = (day: PlainDate) => new Date(`${day}T04:00:00Z`);

/** A secretary and an operator of the platform have accounts; the consultation of this world is open until the 20th and owes nothing before. */
const world = async () => {
  const made = await talkWorld();
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
    (await noticesOf(db, person.personId, noon(day))).unread.filter(({ kind }) => kind === 'reply_owed');
  return { ...made, post, letters, told };
};

describe('a question to the experts', () => {
  it('is told of at its desk in the last week before the promised day and weekly once that is past, until it is settled', async () => {
    const { db, host, citizen, open, post, letters, told } = await world();
    const given = { field: 'life', question: '为什么是14天，而不是别的日子？', contact: null, language: 'zh-CN' } as const;
    const receipt = value(await askExpert(db, given, open));
    // Asked on 5 December, so promised by the 18th.
    expect(await letters('2026-12-05', 14)).toEqual(['2026-12-11 host']);
    expect(post.letters[0]?.text).toContain(receipt);
    expect(post.letters[0]?.text).toContain('/admin/questions/');
    expect(post.letters[0]?.text).not.toContain('为什么是14天');
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
    const { db, host, citizen, institutionId, open, post, letters, told } = await world();
    const given = { words: '有人说同意书是事后补签的。', contact: null, language: 'zh-CN' } as const;
    const receipt = value(await raiseConcern(db, { ...given, institutionId }, open));
    expect(await letters('2026-12-05', 9)).toEqual(['2026-12-05 host', '2026-12-13 host']);
    expect(post.letters[0]?.text).toContain(receipt);
    expect(post.letters[0]?.text).not.toContain('补签');
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
