import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { addWebhook, changeWebhook } from '#commands/notifications/change-webhooks.ts';
import { deliverWebhooks } from '#commands/notifications/deliver-webhooks.ts';
import { gatherDeliveries } from '#commands/notifications/gather-deliveries.ts';
import { webhook, webhookAttempt, webhookDelivery } from '#db/schema/index.ts';
import { offeredTypes, type WebhookKind } from '#domain/notifications/webhook.ts';
import { isPublicAddress, mayBeCalled, postJson } from '#ports/webhooks.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { asRole } from '../../support/people.ts';

const start = new Date('2026-11-25T04:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

type Received = { path: string; headers: IncomingHttpHeaders; body: string };

/** A real HTTP server that keeps what it is sent and answers as told. */
const receiver = async (answer: RequestListener = (_, response) => void response.end('{"errcode":0,"code":0}')) => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const add = async (place: Campus, url: string, kind: WebhookKind = 'signed', secret = '') => {
  const given = { institutionId: place.institutionId, kind, label: '人事系统', url, secret, types: [...offeredTypes] };
  const added = await addWebhook(place.db, given, { actor: place.as('admin', 'training_administrator'), now: start });
  if (!added.ok) throw new Error(added.refusal.code);
  return added.value;
};
const run = async ({ db }: Campus, at: Date) => {
  await gatherDeliveries(db, at);
  await deliverWebhooks(db, at);
};

describe('a signed webhook', () => {
  it('is told of each fact once, signed, in ids and without a name', async () => {
    const place = await campus(start);
    await place.admit('早先的人', '临床医学院');
    const { received, url } = await receiver();
    const { secret } = await add(place, `${url}/hook?x=1`);
    const personId = await place.admit('林小满', '临床医学院', { email: 'xiaoman@example.edu.cn', staffNumber: '20260001' });
    await run(place, later(1));
    await run(place, later(2));
    const facts = received.map(({ body }) => JSON.parse(body));
    expect(facts.map(({ type }) => type)).toContain('people.affiliation_started');
    expect(facts.map(({ type }) => type)).toContain('requirements.obligation_raised');
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts.every(({ about, institutionId }) => about === personId && institutionId === place.institutionId)).toBe(true);
    expect(received.map(({ body }) => body).join()).not.toMatch(/林小满|xiaoman|20260001/);
    for (const { headers, body, path } of received) {
      expect(path).toBe('/hook?x=1');
      const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['minglun-signature'])) ?? [];
      expect(Number(t)).toBe(later(1).getTime() / 1000);
      expect(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')).toBe(v1);
      expect(headers['minglun-delivery']).toBe(JSON.parse(body).delivery);
    }
    expect(await place.db.$count(webhookDelivery, eq(webhookDelivery.state, 'delivered'))).toBe(received.length);
  });

  it('is told of facts that name no institution when they are about its people, and of nobody else’s', async () => {
    const place = await campus(start);
    const { received, url } = await receiver();
    await add(place, url);
    await place.db.run("insert into institution (id, slug, name_zh, name_en, is_demo) values ('other', 'other', '别处', 'Elsewhere', 1)");
    const mine = await place.admit('林小满', '临床医学院');
    const at = "'2026-11-25T04:00:00.000Z'";
    for (const about of [mine, 'stranger'])
      await place.db.run(
        `insert into fact (at, type, actor, about, data) values (${at}, 'credentials.record_issued', 'system', '${about}', '{"serial":"x"}')`,
      );
    await place.db.run(
      `insert into fact (at, type, actor, about, institution_id, data) values (${at}, 'people.affiliation_started', 'system', '${mine}', 'other', '{}')`,
    );
    await run(place, later(1));
    const told = received.map(({ body }) => JSON.parse(body));
    expect(told.filter(({ type }) => type === 'credentials.record_issued').map(({ about }) => about)).toEqual([mine]);
    expect(told.filter(({ type }) => type === 'people.affiliation_started')).toHaveLength(1);
  });

  it('is tried again after 1, 5, 30, 120 and 720 minutes, then given up; every try is in the log', async () => {
    const place = await campus(start);
    const { received, url } = await receiver((_, response) => void response.writeHead(500).end('no'));
    await add(place, url);
    await place.db.update(webhook).set({ types: ['people.affiliation_started'] });
    await place.admit('林小满', '临床医学院');
    const at = [1, 2, 7, 37, 157, 877];
    for (const minutes of at) {
      await run(place, new Date(later(minutes).getTime() - 1));
      await run(place, later(minutes));
    }
    await run(place, later(9999));
    expect(received).toHaveLength(6);
    const attempts = await place.db.select().from(webhookAttempt).orderBy(webhookAttempt.id);
    expect(attempts.map(({ status, error }) => [status, error])).toEqual(at.map(() => [500, 'status']));
    expect(await place.db.select().from(webhookDelivery)).toMatchObject([{ state: 'given_up', attempts: 6, nextAttemptAt: null }]);
  });

  it('that recovers is delivered, and waits while it is paused', async () => {
    const place = await campus(start);
    let status = 503;
    const { received, url } = await receiver((_, response) => void response.writeHead(status).end());
    const { webhookId } = await add(place, url);
    await place.db.update(webhook).set({ types: ['people.affiliation_started'] });
    await place.admit('林小满', '临床医学院');
    await run(place, later(1));
    const asking = { actor: place.as('admin', 'training_administrator'), now: start };
    await changeWebhook(place.db, { webhookId, act: 'pause' }, asking);
    await place.admit('周远', '临床医学院');
    await run(place, later(10));
    expect(received).toHaveLength(1);
    status = 204;
    await changeWebhook(place.db, { webhookId, act: 'resume' }, asking);
    await run(place, later(11));
    expect(received).toHaveLength(3);
    expect(await place.db.$count(webhookDelivery, eq(webhookDelivery.state, 'delivered'))).toBe(2);
    await changeWebhook(place.db, { webhookId, act: 'remove' }, asking);
    await place.admit('吴桐', '临床医学院');
    await run(place, later(20));
    expect(received).toHaveLength(3);
  });

  it('that is being tried by one server is left alone by another', async () => {
    const place = await campus(start);
    const { received, url } = await receiver((_, response) => void setTimeout(() => response.end(), 100));
    await add(place, url);
    await place.db.update(webhook).set({ types: ['people.affiliation_started'] });
    await place.admit('林小满', '临床医学院');
    await gatherDeliveries(place.db, later(1));
    await Promise.all([deliverWebhooks(place.db, later(1)), deliverWebhooks(place.db, later(1))]);
    expect(received).toHaveLength(1);
  });
});

describe('a call', () => {
  const given = { body: '{}', headers: {}, reach: 'anywhere' as const };
  it('gives up when there is no answer in time', async () => {
    const { url } = await receiver(() => {});
    expect(await postJson(new URL(url), { ...given, timeoutMs: 150 })).toMatchObject({ status: null, fault: 'timeout' });
  });
  it('gives up when the answer never ends', async () => {
    const { url } = await receiver((_, response) => void response.write('{'));
    expect(await postJson(new URL(url), { ...given, timeoutMs: 150 })).toMatchObject({ fault: 'timeout' });
  });
  it('follows no redirect', async () => {
    const target = await receiver();
    const { url } = await receiver((_, response) => void response.writeHead(307, { Location: target.url }).end());
    expect(await postJson(new URL(url), given)).toMatchObject({ status: 307, fault: 'redirect' });
    expect(target.received).toEqual([]);
  });
  it('says when nobody is there', async () => {
    const { url } = await receiver();
    for (const close of closing.splice(0)) close();
    expect(await postJson(new URL(url), given)).toMatchObject({ status: null, fault: 'no_connection' });
  });
  it('reads no more than it needs', async () => {
    const { url } = await receiver((_, response) => void response.end('x'.repeat(5_000_000)));
    expect((await postJson(new URL(url), given)).body.length).toBeLessThanOrEqual(4096);
  });
  it('does not go into a private network, nor to a name that leads there', async () => {
    for (const address of [
      'http://minglun.example/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://user@minglun.example/',
      'https://intranet/',
      'https://localhost./',
      'https://db.internal/',
    ])
      expect(await postJson(new URL(address), { ...given, reach: 'public' })).toMatchObject({ fault: 'not_public', status: null });
    for (const addresses of [['127.0.0.1'], ['223.5.5.5', '10.0.0.1'], ['::1'], []])
      expect(
        await postJson(new URL('https://rebind.example.org/'), {
          ...given,
          reach: 'public',
          resolver: (_, __, done) =>
            done(
              null,
              addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
            ),
        }),
      ).toMatchObject({ fault: 'not_public', status: null });
  });
});

describe('which addresses are public', () => {
  it.each(['8.8.8.8', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'no address',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['https://127.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::ffff:127.0.0.1]/'])(
    '%s does not slip through in another spelling',
    (url) => expect(mayBeCalled(new URL(url), 'public')).toBe(false),
  );
});

describe('who may add what', () => {
  it('takes the permission at the institution, a public address, and for a robot its provider’s', async () => {
    const place = await campus(start);
    const given = {
      institutionId: place.institutionId,
      kind: 'signed' as const,
      label: 'x',
      url: 'https://hooks.example.org/x',
      secret: '',
      types: [...offeredTypes],
    };
    const admin = { actor: place.as('admin', 'training_administrator'), now: start, reach: 'public' as const };
    expect(await addWebhook(place.db, given, { ...admin, actor: asRole('auditor', place.institutionId) })).toMatchObject({
      refusal: { code: 'auth.forbidden', permission: 'webhooks.manage' },
    });
    expect(await addWebhook(place.db, { ...given, url: 'https://10.0.0.5/x' }, admin)).toMatchObject({
      refusal: { code: 'notifications.address_not_public' },
    });
    expect(await addWebhook(place.db, { ...given, kind: 'wecom' }, admin)).toMatchObject({
      refusal: { code: 'notifications.not_the_provider' },
    });
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1';
    expect(await addWebhook(place.db, { ...given, kind: 'wecom', url }, admin)).toMatchObject({ ok: true, value: { secret: '' } });
  });
});

describe('a robot in a group', () => {
  it.each([
    ['wecom', ''],
    ['dingtalk', 'SECret'],
    ['feishu', 'SECret'],
  ] as const)('of %s is told counts in words, in the shape and with the signature its provider asks for', async (kind, secret) => {
    const place = await campus(start);
    const { received, url } = await receiver();
    await add(place, `${url}/robot?key=1`, kind, secret);
    for (const name of ['林小满', '周远', '吴桐']) await place.admit(name, '临床医学院');
    await run(place, later(1));
    expect(received).toHaveLength(1);
    const [{ body, path } = { body: '', path: '' }] = received;
    const sent = JSON.parse(body);
    const text: string = kind === 'feishu' ? sent.content.text : sent.text.content;
    expect(kind === 'feishu' ? sent.msg_type : sent.msgtype).toBe('text');
    expect(text).toContain('测试大学（演示）');
    expect(text).toContain('任职关系开始3件');
    expect(text).not.toContain('林小满');
    const at = later(1).getTime();
    const hmac = (key: string, said: string) => createHmac('sha256', key).update(said).digest('base64');
    const query = new URL(path, url).searchParams;
    expect(query.get('key')).toBe('1');
    expect(query.get('sign')).toBe(kind === 'dingtalk' ? hmac(secret, `${at}\n${secret}`) : null);
    expect(sent.sign).toBe(kind === 'feishu' ? hmac(`${at / 1000}\n${secret}`, '') : undefined);
  });

  it('gets one summary an hour and none at night', async () => {
    const place = await campus(start);
    const { received, url } = await receiver();
    await add(place, url, 'wecom');
    for (const minutes of [1, 2, 30, 60]) {
      await place.admit(`某${minutes}`, '临床医学院');
      await run(place, later(minutes));
    }
    expect(received).toHaveLength(1);
    await run(place, later(61));
    expect(JSON.parse(received[1]?.body ?? '{}').text.content).toContain('任职关系开始3件');
    await place.admit('夜里来的', '临床医学院');
    await run(place, new Date('2026-11-25T15:00:00Z'));
    expect(received).toHaveLength(2);
    await run(place, new Date('2026-11-26T00:00:00Z'));
    expect(received).toHaveLength(3);
  });

  it('that answers 200 and refuses was not told', async () => {
    const place = await campus(start);
    const { url } = await receiver((_, response) => void response.end('{"errcode":93000,"errmsg":"invalid webhook url"}'));
    await add(place, url, 'wecom');
    await place.admit('林小满', '临床医学院');
    await run(place, later(1));
    expect(await place.db.select().from(webhookAttempt)).toMatchObject([{ status: 200, error: 'refused:93000' }]);
    expect(await place.db.select().from(webhookDelivery)).toMatchObject([{ state: 'waiting', nextAttemptAt: later(2) }]);
  });
});
