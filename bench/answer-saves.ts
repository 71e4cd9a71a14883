import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { answer, attempt, institution, unit } from '#db/schema/index.ts';
import { editionById } from '#queries/content/editions.ts';
import type { Site } from '../tests/e2e/support/site.ts';
import { cookieOf } from './learning.ts';
import { measure, type Requests } from './load.ts';
import { alone, compared, type Result } from './result.ts';

const candidates = 16;
const savesEach = 120;
const system = { kind: 'system' } as const;

/** A candidate with a paper under way, and everything she will send. */
const candidate = async (site: Site, number: number): Promise<Requests> => {
  const { db, url } = site;
  const now = new Date();
  const [[where], [department]] = [await db.select().from(institution), await db.select().from(unit)];
  if (!where || !department) throw new Error('The demonstration institution is missing.');
  const email = `candidate-${number}@demo.minglun.example`;
  const person = { name: `考生${number}（演示）`, email, staffNumber: `B${number}`, institutionId: where.id, unitId: department.id };
  const personId = await admitPerson(db, { ...person, position: 'student', startedOn: '2026-11-01', isDemo: true }, { actor: system, now });
  const accountId = await openAccount(db, { personId, email, password: 'not-used-by-the-bench', locale: 'zh-CN', now });
  const actor = {
    kind: 'person' as const,
    personId,
    accountId,
    name: person.name,
    grants: [{ role: 'learner' as const, institutionId: null, unitId: null }],
  };
  const started = await startAttempt(db, { exam: 'gen-101', statement: 'accepted' }, { actor, now });
  if (!started.ok) throw new Error(`The candidate may not start: ${started.refusal.code}.`);
  const paper = (await db.select().from(attempt)).find((one) => one.personId === personId);
  if (!paper) throw new Error('The attempt is missing.');
  const { snapshot } = await editionById(db, 'exam', paper.editionId);
  const plain = new Set(snapshot.items.filter(({ type }) => type === 'single').map(({ id }) => id));
  const questions = paper.paper.questions.filter(({ itemId }) => plain.has(itemId));
  const headers = { Cookie: await cookieOf(site, email), Origin: url, 'Content-Type': 'application/json' };
  return Array.from({ length: savesEach }, (_, i) => {
    const question = questions[i % questions.length];
    const save = { saveId: crypto.randomUUID(), itemId: question?.itemId, response: { type: 'single', choice: question?.options[i % 3] } };
    return { path: `/api/attempts/${paper.id}/answers`, method: 'POST' as const, headers, body: JSON.stringify({ saves: [save] }) };
  });
};

/** How many single rows a second the same file takes when nothing else is done: what a save is measured against. */
const bareInserts = async ({ db }: Site): Promise<number> => {
  const [paper] = await db.select({ id: attempt.id }).from(attempt);
  const began = performance.now();
  const count = 500;
  for (let i = 0; i < count; i += 1)
    await db.insert(answer).values({
      saveId: crypto.randomUUID(),
      attemptId: paper?.id ?? '',
      itemId: 'bench',
      response: { type: 'single', choice: 'a' },
      savedAt: new Date(),
    });
  return count / ((performance.now() - began) / 1000);
};

/** Answers saved over HTTP, one at a time, by candidates who sit at once; each is on disk before its receipt is given. */
export const answerSaves = async (site: Site): Promise<Result[]> => {
  const connections: Requests[] = [];
  for (let number = 1; number <= candidates; number += 1) connections.push(await candidate(site, number));
  const { perSecond, p50, p99, refused, answered } = await measure({ url: site.url, seconds: 30, passes: 'one', connections });
  if (refused > 0) throw new Error(`${refused} of ${answered} saves were refused.`);
  const name = `answer save, ${candidates} candidates`;
  return [
    compared(`${name}, saves`, perSecond, '/s', 'bare inserts into the same file', await bareInserts(site)),
    alone(`${name}, p50`, p50, 'ms'),
    alone(`${name}, p99`, p99, 'ms'),
  ];
};
