import { availableParallelism, loadavg } from 'node:os';
import { eq, inArray, sql } from 'drizzle-orm';
import { openAccount } from '#commands/auth/open-account.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { answer, attempt, institution, unit } from '#db/schema/index.ts';
import { keyOf } from '#domain/assessment/score.ts';
import { newestEdition } from '#queries/content/editions.ts';
import type { Site } from '../tests/e2e/support/site.ts';
import { cookieOf } from './learning.ts';
import { type Measured, measure, type Requests } from './load.ts';
import { alone, type Result } from './result.ts';

const exam = 'gen-101';
const candidates = 500;
const patience = 900;
const system = { kind: 'system' } as const;

type Candidate = { personId: string; headers: Record<string, string> };

/** Somebody who has signed in and is about to begin. */
const admitted = async (site: Site, number: number): Promise<Candidate> => {
  const { db, url } = site;
  const now = new Date();
  const [[where], [department]] = [await db.select().from(institution), await db.select().from(unit)];
  if (!where || !department) throw new Error('The demonstration institution is missing.');
  const email = `sitting-${number}@demo.minglun.example`;
  const person = { name: `考生${number}（演示）`, email, staffNumber: `S${number}`, institutionId: where.id, unitId: department.id };
  const personId = await admitPerson(db, { ...person, position: 'student', startedOn: '2026-11-01', isDemo: true }, { actor: system, now });
  await openAccount(db, { personId, email, password: 'not-used-by-the-bench', locale: 'zh-CN', now });
  return { personId, headers: { Cookie: await cookieOf(site, email), Origin: url, 'Sec-Fetch-Site': 'same-origin' } };
};

const all = async (what: string, site: Site, connections: Requests[]): Promise<Measured> => {
  const measured = await measure({ url: site.url, seconds: patience, passes: 'one', connections });
  const asked = connections.reduce((sum, { length }) => sum + length, 0);
  if (measured.refused > 0 || measured.answered !== asked)
    throw new Error(`${what}: ${asked} requests, ${measured.answered} answered, ${measured.refused} of them refused.`);
  return measured;
};

/** The attempts of the candidates, each with the right answers: what is saved, one request a question, a minute of the site's time apart. */
const savesOf = async ({ db }: Site, who: readonly Candidate[], start: Date): Promise<Map<string, { id: string; saves: Requests }>> => {
  const edition = await newestEdition(db, 'exam', exam);
  const keys = new Map(edition?.snapshot.items.map((item) => [item.id, keyOf(item)]));
  const rows = await db
    .select()
    .from(attempt)
    .where(
      inArray(
        attempt.personId,
        who.map(({ personId }) => personId),
      ),
    );
  const headersOf = new Map(who.map(({ personId, headers }) => [personId, headers]));
  return new Map(
    rows.map(({ id, personId, paper }) => [
      personId,
      {
        id,
        saves: paper.questions.map(({ itemId }, index) => ({
          path: `/api/attempts/${id}/answers`,
          method: 'POST' as const,
          headers: {
            ...headersOf.get(personId),
            'Content-Type': 'application/json',
            'x-minglun-now': new Date(start.getTime() + (index + 1) * 60_000).toISOString(),
          },
          body: JSON.stringify({ saves: [{ saveId: crypto.randomUUID(), itemId, response: keys.get(itemId) }] }),
        })),
      },
    ]),
  );
};

/** So many begin, or hand in, in the same instant; the others follow as these are answered. */
const atOnce = 50;
const inLanes = (requests: readonly Requests[]): Requests[] =>
  Array.from({ length: atOnce }, (_, lane) => requests.filter((_one, index) => index % atOnce === lane).flat());

const shown = (name: string, { perSecond, p50, p99, resent }: Measured): Result[] => [
  ...(resent > 0 ? [alone(`${name}, sent again after a broken connection`, resent, '')] : []),
  alone(`${name}, requests`, perSecond, '/s'),
  alone(`${name}, p50`, p50, 'ms'),
  alone(`${name}, p99`, p99, 'ms'),
];

/**
 * Five hundred candidates begin, fifty in the same instant, save every answer as it is given, all at once, and hand in, over HTTP and as fast as the site
 * answers: nobody reads a question here, so that this is harder than a hall. Every answer must be on disk and every paper passed, or the bench fails.
 */
export const examSitting = async (site: Site): Promise<Result[]> => {
  const who: Candidate[] = [];
  for (let number = 1; number <= candidates; number += 1) who.push(await admitted(site, number));
  const start = new Date();
  const stamped = (headers: Record<string, string>, at: Date) => ({ ...headers, 'x-minglun-now': at.toISOString() });

  const begun = await all(
    'beginning',
    site,
    inLanes(
      who.map(({ headers }) => [
        {
          path: `/exams/${exam}`,
          method: 'POST',
          headers: { ...stamped(headers, start), 'Content-Type': 'application/x-www-form-urlencoded' },
          body: 'form=start&statement=accepted',
        },
      ]),
    ),
  );
  const papers = await savesOf(site, who, start);
  if (papers.size !== candidates) throw new Error(`${papers.size} of ${candidates} papers were drawn.`);
  const saved = await all(
    'saving',
    site,
    who.map(({ personId }) => papers.get(personId)?.saves ?? []),
  );
  const handedIn = await all(
    'handing in',
    site,
    inLanes(
      who.map(({ personId, headers }) => [
        {
          path: `/api/attempts/${papers.get(personId)?.id}/hand-in`,
          method: 'POST',
          headers: { ...stamped(headers, new Date(start.getTime() + 30 * 60_000)), 'Content-Type': 'application/json' },
          body: JSON.stringify({ saves: [] }),
        },
      ]),
    ),
  );
  const given = [...papers.values()].reduce((sum, { saves }) => sum + saves.length, 0);
  const kept = await site.db.$count(
    answer,
    sql`${answer.attemptId} in (select id from attempt where person_id in (select id from person where name like '考生%'))`,
  );
  const passed = await site.db.$count(attempt, eq(attempt.result, 'passed'));
  if (passed < candidates) throw new Error(`${passed} of ${candidates} papers passed, and all of them are right.`);
  const name = `${candidates} candidates`;
  const [load = 0] = loadavg();
  return [
    ...shown(`${name} begin`, begun),
    ...shown(`${name} save ${given} answers`, saved),
    ...shown(`${name} hand in`, handedIn),
    alone(`${name}, lost answers`, given - kept, ''),
    alone(`load of the machine afterwards, ${availableParallelism()} processors`, load, ''),
  ];
};
