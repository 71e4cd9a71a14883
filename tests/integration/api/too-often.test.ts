import { describe, expect, it } from 'vitest';
import { Problem } from '#domain/shared/problem.ts';
import { GET as checkOne } from '../../../src/pages/api/v1/credentials/[serial].ts';
import { POST as checkMany } from '../../../src/pages/api/v1/credentials/check.ts';
import { GET as recordStatus } from '../../../src/pages/api/v1/records/[serial].ts';
import { GET as statementStatus } from '../../../src/pages/api/v1/statements/[code]/status.ts';
import { serialOf } from '../../support/credentials/records.ts';
import { freshDatabase } from '../../support/database.ts';

const began = new Date('2026-11-25T02:00:00Z');
const later = (seconds: number) => new Date(began.getTime() + seconds * 1000);

const asking = (db = freshDatabase()) => {
  const from = (clientAddress: string, now: Date, init?: RequestInit) => ({
    params: { serial: serialOf(1), code: 'ST-0000-0000-0000' },
    request: new Request('https://minglun.example/api', init),
    url: new URL('https://minglun.example/api'),
    clientAddress,
    locals: { db, now, locale: 'en' },
  });
  return {
    one: (address: string, now = began) => checkOne(from(address, now) as never),
    record: (address: string, now = began) => recordStatus(from(address, now) as never),
    statement: (address: string, now = began) => statementStatus(from(address, now) as never),
    many: (address: string, lines: number, now = began) =>
      checkMany(from(address, now, { method: 'POST', body: JSON.stringify({ serials: Array(lines).fill('ML-0000') }) }) as never),
  };
};

describe('asking whether a credential is valid', () => {
  it('is slowed for one address, whatever it asks about, and for no other', async () => {
    const ask = asking();
    for (let i = 0; i < 40; i += 1)
      for (const answer of [await ask.one('192.0.2.1'), await ask.record('192.0.2.1'), await ask.statement('192.0.2.1')])
        expect(answer.status).toBe(404);
    for (const answer of [await ask.one('192.0.2.1'), await ask.record('192.0.2.1'), await ask.statement('192.0.2.1')]) {
      expect(answer.status).toBe(429);
      expect(answer.headers.get('Retry-After')).toBe('1');
      expect(Problem.parse(await answer.json())).toMatchObject({ status: 429, code: 'credentials.too_often', title: 'Too Many Requests' });
    }
    expect((await ask.one('192.0.2.2')).status).toBe(404);
  });

  it('goes on once it has waited as long as it was told', async () => {
    const ask = asking();
    for (let i = 0; i < 120; i += 1) await ask.one('192.0.2.3');
    const told = Number((await ask.one('192.0.2.3')).headers.get('Retry-After'));
    expect((await ask.one('192.0.2.3', later(told))).status).toBe(404);
  });

  it('by lists is counted by their lines', async () => {
    const ask = asking();
    expect((await ask.many('192.0.2.4', 1000)).status).toBe(200);
    expect((await ask.many('192.0.2.4', 1000)).status).toBe(200);
    const refused = await ask.many('192.0.2.4', 1000);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '50']);
    expect((await ask.many('192.0.2.4', 1000, later(50))).status).toBe(200);
    expect((await ask.many('192.0.2.5', 1000)).status).toBe(200);
  });
});
