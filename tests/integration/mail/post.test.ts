import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimLetter, passwordChangedLetter, resetLetter } from '#i18n/letters/account-letters.ts';
import { folderPost, smtpPost } from '#ports/mail.ts';
import { smtpServer } from '../../support/smtp.ts';

const until = new Date('2026-11-25T02:00:00Z');
const site = 'https://minglun.example.edu.cn';
const chinese = { name: '林小满', locale: 'zh-CN' as const, site };
const from = '明伦 <minglun@example.edu.cn>';
const institution = { 'zh-CN': '演示单位', en: 'Demo institution' };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  vi.restoreAllMocks();
});

const server = async (refuse?: string) => {
  const smtp = await smtpServer(refuse);
  closing.push(smtp.close);
  return smtp;
};

describe('letters over SMTP', () => {
  it('arrive whole, in Chinese, with a text and an HTML form', async () => {
    const { url, received } = await server();
    const post = smtpPost(url, from);
    expect(await post.isOpen()).toBe(true);
    const letter = claimLetter(chinese, { token: 'abc-_123', institution, until });
    expect(await post.send({ to: 'xiaoman@example.edu.cn', ...letter })).toEqual({ ok: true, value: null });
    const mail = await simpleParser(received[0] ?? '');
    expect(mail.subject).toBe('开通你的明伦账号');
    expect(mail.from?.value[0]).toEqual({ name: '明伦', address: 'minglun@example.edu.cn' });
    expect(mail.text).toContain(`${site}/claim/abc-_123`);
    expect(mail.text).toContain('2026年11月25日 10:00');
    expect(mail.html).toContain(`<a href="${site}/claim/abc-_123">`);
  });

  it('are refused in words when the server does not answer', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { url } = await server();
    for (const close of closing.splice(0)) close();
    const post = smtpPost(url, from);
    expect(await post.isOpen()).toBe(false);
    expect(await post.send({ to: 'a@example.edu.cn', ...resetLetter(chinese, { token: 't', until }) })).toMatchObject({
      ok: false,
      refusal: { code: 'auth.mail_not_sent', reason: expect.stringMatching(/ECONNREFUSED/) },
    });
    expect(console.error).toHaveBeenCalled();
  });

  it('are refused in words when the mailbox is turned away', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { url } = await server('gone@example.edu.cn');
    expect(await smtpPost(url, from).send({ to: 'gone@example.edu.cn', ...resetLetter(chinese, { token: 't', until }) })).toMatchObject({
      refusal: { code: 'auth.mail_not_sent', reason: expect.stringContaining('no such mailbox') },
    });
  });
});

describe('letters without a mail server', () => {
  it('lie in a folder as files any mail program opens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minglun-mail-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const post = folderPost(join(folder, 'mail'), from);
    await post.send({ to: 'a@example.edu.cn', ...resetLetter({ ...chinese, locale: 'en' }, { token: 'tok', until }) });
    const [file = ''] = readdirSync(join(folder, 'mail'));
    const mail = await simpleParser(readFileSync(join(folder, 'mail', file)));
    expect(file).toMatch(/\.eml$/);
    expect(mail.subject).toBe('Reset your Minglun password');
    expect(mail.text).toContain(`${site}/en/reset/tok`);
  });
});

describe('what a letter holds', () => {
  it('is never read as HTML when it came from a roster', () => {
    const { html, text } = passwordChangedLetter({ ...chinese, name: '<b onclick="x">王</b>' }, { at: until });
    expect(html).not.toContain('<b ');
    expect(text).toContain('<b onclick="x">王</b>');
  });
  it('speaks the language of the account', () => {
    expect(passwordChangedLetter({ ...chinese, locale: 'en' }, { at: until }).text).toContain(`${site}/en/forgot-password`);
    expect(passwordChangedLetter(chinese, { at: until }).text).toContain(`${site}/forgot-password`);
  });
});
