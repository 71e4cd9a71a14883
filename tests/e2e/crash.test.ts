import { eq, sql } from 'drizzle-orm';
import { openSession } from '#commands/auth/sessions.ts';
import { account, answer, attempt } from '#db/schema/index.ts';
import { publishedLibrary } from '../support/exam-world.ts';
import { type Site, startSite } from './support/site.ts';
import { emailOf, expect, test } from './support/test.ts';

const singleIds = new Set(
  publishedLibrary()
    .exams['gen-101']?.items.filter(({ type }) => type === 'single')
    .map(({ id }) => id),
);

type Receipts = { receipts: { receipt: number; itemId: string; response: unknown }[] };

/** Sits an exam by its addresses alone: the cookie of somebody signed in, and the paper that was drawn. */
const beginExam = async ({ db, url }: Site) => {
  const [found] = await db
    .select({ id: account.id })
    .from(account)
    .where(eq(account.email, emailOf('student')));
  const session = await openSession(db, { accountId: found?.id ?? '', device: 'test', now: new Date() });
  const headers = { cookie: `${session.name}=${session.value}`, origin: url };
  const page = await (await fetch(`${url}/exams/gen-101`, { headers })).text();
  const form = new URLSearchParams({ form: /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '', statement: 'agreed' });
  for (const [, name = '', value = ''] of page.matchAll(/type="checkbox"[^>]*name="([^"]+)"[^>]*value="([^"]+)"/g)) form.set(name, value);
  for (const [, value = '', name = ''] of page.matchAll(/type="checkbox"[^>]*value="([^"]+)"[^>]*name="([^"]+)"/g)) form.set(name, value);
  await fetch(`${url}/exams/gen-101`, { method: 'POST', headers, body: form, redirect: 'manual' });
  const [paper] = await db.select().from(attempt).where(eq(attempt.examSlug, 'gen-101'));
  if (!paper) throw new Error('The exam did not begin.');
  return { headers, paper };
};

test('a server killed in the middle of many answer saves loses no answer that had a receipt', async () => {
  test.setTimeout(360_000);
  const site = await startSite();
  const { headers, paper } = await beginExam(site);
  const singles = paper.paper.questions.filter(({ itemId }) => singleIds.has(itemId));
  const given: Receipts['receipts'] = [];
  let sent = 0;
  let alive = true;

  const answering = async () => {
    while (alive) {
      const question = singles[sent % singles.length];
      const save = {
        saveId: crypto.randomUUID(),
        itemId: question?.itemId,
        response: { type: 'single', choice: question?.options[sent % 3] },
      };
      sent += 1;
      const response = await fetch(`${site.url}/api/attempts/${paper.id}/answers`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ saves: [save] }),
      }).catch(() => undefined);
      // A reply cut off by the kill is no receipt.
      const told = response?.ok ? ((await response.json().catch(() => undefined)) as Receipts | undefined) : undefined;
      given.push(...(told?.receipts ?? []));
      if (given.length >= 150 && alive) {
        alive = false;
        await site.kill();
      }
    }
  };
  await Promise.all(Array.from({ length: 12 }, answering));
  expect(given.length).toBeGreaterThanOrEqual(150);

  const again = await startSite(site.dataDir);
  const kept = new Map((await again.db.select().from(answer)).map((row) => [row.receipt, row]));
  expect(given.map(({ receipt }) => kept.get(receipt)).map((row) => ({ itemId: row?.itemId, response: row?.response }))).toEqual(
    given.map(({ itemId, response }) => ({ itemId, response })),
  );
  expect((await again.db.all<{ integrity_check: string }>(sql`pragma integrity_check`))[0]?.integrity_check).toBe('ok');
  // And the paper goes on where it was.
  const state = await fetch(`${again.url}/api/attempts/${paper.id}/answers`, { headers: { ...headers, origin: again.url } });
  expect(state.status).toBe(200);
  await again.stop();
});
