import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { MailNotSent } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { env } from '#env';

export type Letter = { to: string; subject: string; text: string; html: string; headers?: Record<string, string> };

/** Where letters are handed in. */
export type Post = {
  /** Whether the post takes letters at all just now. */
  isOpen: () => Promise<boolean>;
  send: (letter: Letter) => Promise<Outcome<null, MailNotSent>>;
};

// The answer of a mail server often names the address it was given; the log of messages keeps no addresses.
const reasonOf = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error);
  return said.replaceAll(/[^\s<>"':]+@[^\s<>"':]+/g, '…').slice(0, 200);
};

const notSent = (error: unknown) => {
  console.error('minglun: a letter was not sent', error);
  return refused({ code: 'auth.mail_not_sent', reason: reasonOf(error) });
};

/** Letters over SMTP, to the server at `url`. */
export const smtpPost = (url: string, from: string): Post => {
  const transport = nodemailer.createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  return {
    isOpen: () =>
      transport.verify().then(
        () => true,
        (error: unknown) => {
          console.error('minglun: the mail server does not answer', error);
          return false;
        },
      ),
    send: (letter) => transport.sendMail({ from, ...letter }).then(() => granted(null), notSent),
  };
};

/** Letters as .eml files in a folder, for a server that has no mail. */
export const folderPost = (folder: string, from: string): Post => {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const write = async (letter: Letter) => {
    const { message } = await transport.sendMail({ from, ...letter });
    await mkdir(folder, { recursive: true });
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    await writeFile(join(folder, `${stamp}-${crypto.randomUUID().slice(0, 8)}.eml`), message as Buffer);
    return granted(null);
  };
  return { isOpen: async () => true, send: (letter) => write(letter).catch(notSent) };
};

let ours: Post | undefined;

/** The post this process was given: SMTP_URL, else files in DATA_DIR/mail. */
export const post = (): Post => {
  ours ??= env.SMTP_URL ? smtpPost(env.SMTP_URL, env.MAIL_FROM) : folderPost(join(env.DATA_DIR, 'mail'), env.MAIL_FROM);
  return ours;
};
