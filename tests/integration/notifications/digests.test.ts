import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { choosePreferences, stopConfirmations } from '#commands/notifications/choose-preferences.ts';
import { remindPerson } from '#commands/notifications/remind-person.ts';
import { sendDigests } from '#commands/notifications/send-digests.ts';
import { unsubscribeToken } from '#commands/notifications/signing.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import type { Database } from '#db/client.ts';
import { account, affiliation, message, messagePreference, obligation } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { smtpPost } from '#ports/mail.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { closedPost, losingPost, mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';
import { smtpServer } from '../../support/smtp.ts';

const system = { kind: 'system' } as const;
const noon = (day: string) => new Date(`${day}T04:00:00Z`);
const firstDay = noon('2026-11-25');

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  vi.restoreAllMocks();
});

/** A person who joined on 25 November 2026 and is bound to the onboarding training of the shipped policies. */
const joiner = async (place: Campus, name: string, email: string): Promise<Extract<Actor, { kind: 'person' }>> => {
  const personId = await place.admit(name, '临床医学院', { email });
  const accountId = await openAccount(place.db, { personId, email, password, locale: 'zh-CN', now: firstDay });
  return { kind: 'person', personId, accountId, name, grants: [] };
};

const complete = async (place: Campus, personId: string, at: Date) => {
  const open = await place.db.select().from(obligation).where(eq(obligation.personId, personId));
  for (const { course } of open) await place.complete(personId, course ?? '', at.toISOString().slice(0, 10));
  await place.db.transaction((tx) => advanceLearner(tx, personId, at, system));
};

const log = (db: Database) => db.select().from(message).orderBy(message.id);

describe('the digest', () => {
  it('arrives over SMTP with everything in it: what, by when, how long, why, and in plain text too', async () => {
    const place = await campus(firstDay);
    await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    const smtp = await smtpServer();
    closing.push(smtp.close);
    expect(await sendDigests(place.db, firstDay, { post: smtpPost(smtp.url, 'm@example.edu.cn') })).toEqual({ sent: 1, failed: 0 });
    const mail = await simpleParser(smtp.received[0] ?? '');
    expect(mail.subject).toMatch(/^有\d+项科技伦理培训要完成$/);
    for (const words of ['要完成的培训：', '之前（含当天）完成', '约', '为什么：', '/my-training', '/account/letters']) {
      expect(mail.text).toContain(words);
      expect(mail.html).toContain(words);
    }
    expect(mail.headers.has('list-unsubscribe')).toBe(false);
    const [row] = await log(place.db);
    expect(row).toMatchObject({ kind: 'digest', decidedBy: 'system', result: 'sent', sentAt: firstDay, error: null });
    expect(row?.told.length).toBe(await place.db.$count(obligation));
  });

  it('is not sent twice, and comes again when the due day draws near', async () => {
    const place = await campus(firstDay);
    await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    const post = mailbox();
    for (const day of ['2026-11-25', '2026-11-25', '2026-11-26', '2026-11-30']) await sendDigests(place.db, noon(day), { post });
    expect(post.letters).toHaveLength(1);
    const due = (await place.db.select().from(obligation)).map(({ dueOn }) => dueOn).sort()[0] ?? '';
    const near = new Date(noon(due).getTime() - 5 * 86_400_000);
    await sendDigests(place.db, near, { post });
    expect(post.letters[1]?.subject).toMatch(/截止日期临近/);
  });

  it('after a long silence is one letter, which says how things are now', async () => {
    const place = await campus(firstDay);
    await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    const post = mailbox();
    for (const hour of [0, 1, 2, 24, 48]) await sendDigests(place.db, new Date(noon('2027-03-01').getTime() + hour * 3_600_000), { post });
    expect(post.letters.length).toBeLessThanOrEqual(1);
  });

  it('falls silent when the training is done, but for the news of it, with a way to stop such news', async () => {
    const place = await campus(firstDay);
    const { personId } = await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    const post = mailbox();
    await sendDigests(place.db, firstDay, { post });
    await complete(place, personId, noon('2026-11-27'));
    for (const day of ['2026-11-27', '2026-11-28', '2027-01-15', '2027-06-01']) await sendDigests(place.db, noon(day), { post });
    expect(post.letters).toHaveLength(2);
    const [, news] = post.letters;
    expect(news?.subject).toBe('你的科技伦理培训已满足要求');
    expect(news?.text).toContain('学习证明已出具：');
    expect(news?.headers).toMatchObject({
      'List-Unsubscribe': expect.stringMatching(/^<http.*\/api\/unsubscribe\/[\w-]+\.[\w-]+>$/),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(news?.text).toMatch(/\/unsubscribe\/[\w-]+\.[\w-]+/);
  });

  it('leaves out what was turned off, by the account or by the link in a letter', async () => {
    const place = await campus(firstDay);
    const { personId } = await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    const post = mailbox();
    await sendDigests(place.db, firstDay, { post });
    const token = await unsubscribeToken(place.db, personId, firstDay);
    expect(await stopConfirmations(place.db, { token }, firstDay)).toEqual({ ok: true, value: null });
    expect(await stopConfirmations(place.db, { token: `${token}x` }, firstDay)).toMatchObject({ refusal: { code: 'auth.link_not_valid' } });
    expect(await place.db.select().from(messagePreference)).toMatchObject([
      { personId, confirmations: 'off', weekends: 'on', refresh: 'off' },
    ]);
    await complete(place, personId, noon('2026-11-27'));
    await sendDigests(place.db, noon('2026-11-27'), { post });
    expect(post.letters).toHaveLength(1);
  });

  it('waits for Monday, for who wants quiet weekends', async () => {
    const place = await campus(noon('2026-11-28'));
    const actor = await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    await choosePreferences(place.db, { confirmations: 'on', weekends: 'off', refresh: 'on' }, { actor, now: firstDay });
    const post = mailbox();
    await sendDigests(place.db, noon('2026-11-28'), { post });
    expect(post.letters).toEqual([]);
    await sendDigests(place.db, noon('2026-11-30'), { post });
    expect(post.letters).toHaveLength(1);
  });

  it('goes to nobody at night, nobody who left, nobody whose account is closed, and nobody who has none', async () => {
    const place = await campus(firstDay);
    await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    await place.admit('没有账号', '临床医学院', { email: 'roster@example.edu.cn' });
    const gone = await joiner(place, '离职', 'gone@example.edu.cn');
    await place.db.update(affiliation).set({ finishedOn: '2026-11-24' }).where(eq(affiliation.personId, gone.personId));
    await place.db.transaction((tx) => advanceLearner(tx, gone.personId, firstDay, { kind: 'system' }));
    const closed = await joiner(place, '停用', 'closed@example.edu.cn');
    await place.db.update(account).set({ closedAt: firstDay }).where(eq(account.id, closed.accountId));
    const post = mailbox();
    await sendDigests(place.db, new Date('2026-11-25T13:00:00Z'), { post });
    expect(post.letters).toEqual([]);
    await sendDigests(place.db, firstDay, { post });
    expect(post.letters.map(({ to }) => to)).toEqual(['xiaoman@example.edu.cn']);
  });

  it('decides nothing while the mail server is away; a letter that is turned away is logged, and tried again another day', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const place = await campus(firstDay);
    await joiner(place, '林小满', 'gone@example.edu.cn');
    await sendDigests(place.db, firstDay, { post: closedPost });
    expect(await log(place.db)).toEqual([]);
    const smtp = await smtpServer('gone@example.edu.cn');
    closing.push(smtp.close);
    expect(await sendDigests(place.db, firstDay, { post: smtpPost(smtp.url, 'm@example.edu.cn') })).toEqual({ sent: 0, failed: 1 });
    const [row] = await log(place.db);
    expect(row).toMatchObject({ result: 'failed', sentAt: null, error: expect.stringContaining('no such mailbox') });
    expect(row?.error).not.toContain('@');
    const post = mailbox();
    await sendDigests(place.db, firstDay, { post });
    expect(post.letters).toEqual([]);
    await sendDigests(place.db, noon('2026-11-26'), { post });
    expect(post.letters).toHaveLength(1);
  });

  it('reaches an import of many in stages', async () => {
    const place = await campus(firstDay);
    for (let i = 0; i < 7; i += 1) await joiner(place, `某${i}`, `p${i}@example.edu.cn`);
    const post = mailbox();
    const counts = [];
    for (let run = 0; run < 4; run += 1) counts.push((await sendDigests(place.db, firstDay, { post, limit: 3 })).sent);
    expect(counts).toEqual([3, 3, 1, 0]);
    expect(new Set(post.letters.map(({ to }) => to)).size).toBe(7);
  });
});

/** Starts a server; `go` lets it write, and answers with how many letters it wrote. */
const aServer = async (url: string, folder: string) => {
  const script = fileURLToPath(new URL('send-as-a-server.ts', import.meta.url));
  const child = spawn(process.execPath, [script, url, folder, firstDay.toISOString()], { stdio: ['pipe', 'pipe', 'inherit'] });
  closing.push(() => child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return { go: () => child.stdin.write('go\n'), wrote: async () => Number((await lines.next()).value) };
};

describe('two servers on one database', () => {
  it('write to everybody once between them, though both run the job at the same moment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minglun-servers-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const place = await campus(firstDay);
    for (let i = 0; i < 12; i += 1) await joiner(place, `某${i}`, `p${i}@example.edu.cn`);
    await place.db.run(sql.raw(`VACUUM INTO '${join(folder, 'minglun.db')}'`));
    const servers = await Promise.all([1, 2].map(() => aServer(`file:${join(folder, 'minglun.db')}`, join(folder, 'mail'))));
    for (const { go } of servers) go();
    const wrote = await Promise.all(servers.map((server) => server.wrote()));
    const to = readdirSync(join(folder, 'mail')).map((name) => /^To: (.+)$/m.exec(readFileSync(join(folder, 'mail', name), 'utf8'))?.[1]);
    expect(wrote.reduce((sum, n) => sum + n)).toBe(12);
    expect(to.sort()).toEqual(Array.from({ length: 12 }, (_, i) => `p${i}@example.edu.cn`).sort());
  });
});

describe('the log of messages', () => {
  it('only grows: a message is completed once and neither changed nor deleted', async () => {
    const place = await campus(firstDay);
    await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    await sendDigests(place.db, firstDay, { post: losingPost });
    const refused = expect.objectContaining({ cause: expect.objectContaining({ message: expect.stringContaining('append-only') }) });
    await expect(place.db.update(message).set({ result: 'sent' })).rejects.toEqual(refused);
    await expect(place.db.delete(message)).rejects.toEqual(refused);
    await expect(place.db.run(sql`insert or replace into message select * from message`)).rejects.toThrow();
  });
});

describe('a reminder that an administrator asks for', () => {
  it('names who asked, counts towards the ceiling, and is refused where there is nothing to remind of', async () => {
    const place = await campus(firstDay);
    const { personId } = await joiner(place, '林小满', 'xiaoman@example.edu.cn');
    const admin = { ...place.as('boss', 'training_administrator'), name: '周管理' };
    const post = mailbox();
    expect(await remindPerson(place.db, { personId }, { actor: place.as('x', 'teacher'), now: firstDay, post })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    expect(await remindPerson(place.db, { personId }, { actor: admin, now: firstDay, post })).toEqual({ ok: true, value: null });
    expect(post.letters[0]?.text).toContain('周管理');
    expect(await remindPerson(place.db, { personId }, { actor: admin, now: firstDay, post })).toMatchObject({
      refusal: { code: 'notifications.held_back', hold: 'written_today' },
    });
    await sendDigests(place.db, noon('2026-11-26'), { post });
    expect(post.letters).toHaveLength(1);
    const uninvited = await place.admit('没有账号', '临床医学院', { email: 'roster@example.edu.cn' });
    expect(await remindPerson(place.db, { personId: uninvited }, { actor: admin, now: firstDay, post })).toMatchObject({ ok: true });
    expect(post.letters[1]).toMatchObject({ to: 'roster@example.edu.cn', text: expect.stringContaining('/claim') });
    await complete(place, personId, noon('2026-11-27'));
    expect(await remindPerson(place.db, { personId }, { actor: admin, now: noon('2026-11-28'), post })).toMatchObject({
      refusal: { code: 'notifications.nothing_to_remind' },
    });
  });
});
