import { createHmac } from 'node:crypto';
import type { WebhookKind } from '#domain/notifications/webhook.ts';

/** What is posted where. */
export type WebhookRequest = { url: URL; body: string; headers: Record<string, string> };

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);
const seconds = (now: Date) => Math.floor(now.getTime() / 1000);

/** For a program: `Minglun-Signature: t=<seconds>,v1=<hex>`, the HMAC-SHA256 of `<seconds>.<body>` under the secret of the webhook. */
export const signedRequest = (
  url: URL,
  { body, secret, delivery }: { body: string; secret: string; delivery: string },
  now: Date,
): WebhookRequest => ({
  url,
  body,
  headers: {
    'Minglun-Delivery': delivery,
    'Minglun-Signature': `t=${seconds(now)},v1=${hmac(secret, `${seconds(now)}.${body}`).digest('hex')}`,
  },
});

/** 企业微信: the key in the address is all its robots ask for. */
export const wecomRequest = (url: URL, text: string): WebhookRequest => ({
  url,
  body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
  headers: {},
});

/** 钉钉, 加签: milliseconds and the secret, signed under the secret, in the address. Without a secret the robot knows us by a keyword or our IP. */
export const dingtalkRequest = (url: URL, text: string, secret: string, now: Date): WebhookRequest => {
  const signed = new URL(url);
  if (secret !== '') {
    const timestamp = String(now.getTime());
    signed.searchParams.set('timestamp', timestamp);
    signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`).digest('base64'));
  }
  return { url: signed, body: JSON.stringify({ msgtype: 'text', text: { content: text } }), headers: {} };
};

/** 飞书, 签名校验: the key is the text to be signed and nothing is signed with it; both travel in the body. */
export const feishuRequest = (url: URL, text: string, secret: string, now: Date): WebhookRequest => {
  const timestamp = String(seconds(now));
  const sign = secret === '' ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '').digest('base64') };
  return { url, body: JSON.stringify({ ...sign, msg_type: 'text', content: { text } }), headers: {} };
};

/** The number by which a robot says what became of a message, nought when it took it; undefined where it says none. */
export const robotCode = (kind: Exclude<WebhookKind, 'signed'>, body: string): number | undefined => {
  try {
    const answer: unknown = JSON.parse(body);
    const code = kind === 'feishu' ? 'code' : 'errcode';
    const said: unknown = typeof answer === 'object' && answer !== null && code in answer ? answer[code as keyof typeof answer] : undefined;
    return Number.isSafeInteger(said) ? Number(said) : undefined;
  } catch {
    return undefined;
  }
};

/** Robots answer 200 also when they refuse; what happened is in the body (`errcode`, at 飞书 `code`). */
export const isAccepted = (kind: WebhookKind, status: number, body: string): boolean =>
  status >= 200 && status <= 299 && (kind === 'signed' || robotCode(kind, body) === 0);
