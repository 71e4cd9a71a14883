import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { makeToken } from '#commands/auth/make-token.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { roleGrant } from '#db/schema/index.ts';
import { xlsxOf } from '../src/ports/write-spreadsheet.ts';
import type { Size } from './city/sizes.ts';
import { cookieOf } from './learning.ts';
import { groundOf } from './measured/ground.ts';
import { type Asked, type Paced, paced } from './paced.ts';
import { alone, type Result } from './result.ts';
import { type ServedCity, serveCity } from './served-city.ts';

// Fifty requests a second: nine in ten ask the gate, one in ten turns a page of the matrix. Each kind is told by itself, since they wait in different threads.
const [gates, pages] = [45, 5];
const seconds = 20;
const newcomers: Record<Size, number> = { tiny: 500, small: 5_000, campus: 10_000, full: 50_000 };
const system = { kind: 'system' } as const;

const roster = (people: number) =>
  xlsxOf('名册', [
    ['工号', '姓名', '部门', '岗位', '邮箱', '入职日期', '状态'],
    ...Array.from({ length: people }, (_, n) => [
      `N${1_000_000 + n}`,
      `${'赵钱孙李周吴郑王'[n % 8]}${'一二三四五六七八九十'[Math.floor(n / 8) % 10]}${'甲乙丙丁戊己庚辛'[Math.floor(n / 80) % 8]}`,
      `第${1 + (n % 19)}院系（演示）`,
      '科研',
      `n${n}@city.example`,
      '2026-11-01',
      '在职',
    ]),
  ]);

type Mix = { gate: (n: number) => Asked; matrix: (n: number) => Asked; upload: Record<string, string> };

/** What is asked: the gate about members of projects, and the pages of the matrix of the large unit. */
const mixOf = async (site: ServedCity): Promise<Mix> => {
  const { db, url } = site;
  const { within, largeUnit, members } = await groundOf(db);
  const institutionId = within.institution.id;
  const now = new Date();
  const made = await makeToken(db, { institutionId, label: 'bench', role: 'training_administrator' }, { actor: system, now });
  const personId = members[0]?.personId ?? '';
  if (!made.ok) throw new Error(made.refusal.code);
  await openAccount(db, { personId, email: 'administrator@city.example', password: 'not-used-by-the-bench', locale: 'zh-CN', now });
  await db
    .insert(roleGrant)
    .values({ id: crypto.randomUUID(), personId, role: 'training_administrator', institutionId, unitId: null, grantedAt: now });
  const Cookie = await cookieOf(site, 'administrator@city.example');
  const Authorization = `Bearer ${made.value.token}`;
  return {
    upload: { Authorization },
    matrix: (n) => ({ path: `/admin/matrix?unit=${largeUnit}&page=${1 + (n % 20)}`, headers: { Cookie, Origin: url } }),
    gate: (n) => {
      const { project, person } = members[(n * 7) % members.length] ?? { project: '', person: '' };
      return {
        path: '/api/v1/clearances',
        method: 'POST',
        headers: { Authorization, 'Content-Type': 'application/json' },
        body: JSON.stringify({ project, person }),
      };
    },
  };
};

const told = (name: string, { answered, refused, p50, p99, longest }: Paced): Result[] => [
  alone(`${name}, answered`, answered, ''),
  alone(`${name}, refused`, refused, ''),
  alone(`${name}, p50`, p50, 'ms'),
  alone(`${name}, p99`, p99, 'ms'),
  alone(`${name}, longest`, longest, 'ms'),
];

/** Sends a file and waits for the answer for as long as it takes, which `fetch` does not. */
const send = (to: string, headers: Record<string, string>, bytes: Uint8Array) =>
  new Promise<{ status: number; said: string }>((resolve, reject) => {
    const sent = request(to, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/octet-stream' } }, async (response) => {
      resolve({ status: response.statusCode ?? 500, said: await text(response) });
    });
    sent.once('error', reject);
    sent.end(bytes);
  });

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The gate and the matrix over HTTP at a set pace, first by themselves and then while a roster is imported into the same city. */
export async function* cityUnderLoad(size: Size): AsyncGenerator<Result[]> {
  const site = await serveCity(size);
  try {
    const { gate, matrix, upload } = await mixOf(site);
    const both = (until: Promise<unknown>) => Promise.all([paced(site.url, gate, gates, until), paced(site.url, matrix, pages, until)]);
    await both(after(5_000));
    yield told(`${size} city: gate at ${gates + pages}/s`, await paced(site.url, gate, gates + pages, after(seconds * 1000)));
    yield told(`${size} city: matrix pages at ${pages}/s`, await paced(site.url, matrix, pages, after(seconds * 1000)));

    const people = newcomers[size];
    const bytes = await roster(people);
    const began = performance.now();
    const importing = send(`${site.url}/api/v1/imports?apply=1&name=roster.xlsx`, upload, bytes);
    const ended = importing.then(() => performance.now() - began);
    const [gateMeanwhile, matrixMeanwhile] = await both(importing);
    const [{ status, said }, took] = await Promise.all([importing, ended]);
    if (status !== 200) throw new Error(`The import was refused: ${said.slice(0, 500)}`);
    yield told(`${size} city: gate at ${gates}/s, ${people} people being imported`, gateMeanwhile);
    yield told(`${size} city: matrix pages at ${pages}/s, ${people} people being imported`, matrixMeanwhile);
    yield [
      alone(`${size} city: import of ${people} people`, took / 1000, 's'),
      alone(`${size} city: memory of the server`, await site.memory(), 'MB'),
    ];
  } finally {
    await site.stop();
  }
}
