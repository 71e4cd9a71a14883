import { eq } from 'drizzle-orm';
import { analyseItems } from '#commands/assessment/analysis/analyse-items.ts';
import { startAttempt } from '#commands/assessment/start-attempt.ts';
import { submitAttempt } from '#commands/assessment/submit-attempt.ts';
import { account, affiliation, attempt, ownItem, ownItemVersion, ratingTask } from '#db/schema/index.ts';
import { demoViewer } from '#db/seed/overseen.ts';
import { wholeDraft } from '../support/bank-world.ts';
import { publishedLibrary, rightTo } from '../support/exam-world.ts';
import { reasonsIn } from '../support/reasons-in.ts';
import { oneForm, peopleWhoSat, wrongOf } from '../support/sat.ts';
import { sourcesIn } from '../support/sources.ts';
import type { Site } from './support/site.ts';
import { emailOf, expect, test } from './support/test.ts';

const library = publishedLibrary();
const forExam = Object.values(library.exams).flatMap(({ items }) => items.filter(({ use }) => use === 'exam'));
const reasonsOfExams = forExam.flatMap(reasonsIn);
const ownDraft = { ...wholeDraft(), id: 'OWN-CRAWLED1' };
const ownSecrets = [...Object.values(ownDraft.stem), ...ownDraft.options.flatMap(({ rationale }) => Object.values(rationale))];
const secrets = [...forExam.flatMap(({ stem }) => Object.values(stem)), ...reasonsOfExams, ...ownSecrets];

// Astro makes no route of a name that begins with an underscore; signing out ends the crawl, a preference is set, not read, and one page says that the site broke.
const routes = sourcesIn('src/pages')
  .filter(({ path, text }) => !/\/_/.test(path) && /export const prerender = false/.test(text))
  .map(({ path }) => path.slice('src/pages/'.length))
  .filter((path) => !/sign-out|preferences|500|\[\.\.\.rest\]/.test(path));

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

type World = Record<string, string[]>;

/** Where a route is found: each of its names filled in with what there is of it, in both languages where it has them. */
const addressesOf = (route: string, world: World): string[] => {
  const path = route.replace(/(\/?index)?\.(astro|ts)$/, '').replace('[...locale]', '');
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  const filled = names.reduce<string[]>(
    (paths, name) => paths.flatMap((one) => (world[name] ?? ['any']).map((value) => one.replace(`[${name}]`, value))),
    [path],
  );
  const rooted = filled.map((one) => (one.startsWith('/') ? one : `/${one}`));
  return route.startsWith('[...locale]') ? rooted.flatMap((one) => [one, `/en${one}`.replace(/\/$/, '')]) : rooted;
};

/** What there is to be crawled: a paper under way and a closed one, figures of questions, an own item, a written answer that waits. */
const worldOf = async ({ db }: Site): Promise<World> => {
  const [student] = await db
    .select({ personId: account.personId, accountId: account.id })
    .from(account)
    .where(eq(account.email, emailOf('student')));
  const [here] = await db
    .select()
    .from(affiliation)
    .where(eq(affiliation.personId, student?.personId ?? ''));
  if (!student || !here) throw new Error('The demonstration is not there.');
  const grants = [{ role: 'learner' as const, institutionId: null, unitId: null }];
  const actor = { kind: 'person' as const, ...student, name: '', grants };
  const before = new Date(Date.now() - 40 * 60_000);
  const begin = async (exam: string, now: Date) => {
    const started = await startAttempt(db, { exam, statement: 'accepted' }, { actor, now });
    if (!started.ok) throw new Error(started.refusal.code);
    return started.value;
  };
  const closed = await begin('ri-101', before);
  const [row] = await db.select().from(attempt).where(eq(attempt.id, closed));
  const saves = (row?.paper.questions ?? []).flatMap(({ itemId }) => {
    const item = library.exams['ri-101']?.items.find(({ id }) => id === itemId);
    return item ? [{ saveId: crypto.randomUUID(), itemId, response: rightTo(item), activeMs: 60_000 }] : [];
  });
  await submitAttempt(db, { attemptId: closed, saves, unanswered: 'meant' }, { actor, now: new Date(before.getTime() + 20 * 60_000) });
  const open = await begin('gen-101', new Date());

  const only = await oneForm(db);
  await peopleWhoSat(db, here, { count: 12, only, choosing: (item) => wrongOf(item) });
  await analyseItems(db, new Date());
  const own = { id: ownDraft.id, institutionId: here.institutionId, exam: 'gen-101', origin: '', createdAt: new Date() };
  await db.insert(ownItem).values(own);
  const version = { id: crypto.randomUUID(), itemId: ownDraft.id, number: 1, state: 'live' as const, content: ownDraft };
  await db.insert(ownItemVersion).values({ ...version, changedAt: new Date() });
  const tasks = await db.select({ id: ratingTask.id }).from(ratingTask);
  expect(tasks.length).toBeGreaterThan(0);
  return {
    exam: ['gen-101', 'ri-101', 'rec-201'],
    course: ['gen-101', 'rec-201'],
    attempt: [open, closed],
    item: ['GEN-101-O1-01', ownDraft.id],
    task: [tasks[0]?.id ?? ''],
    person: [student.personId],
    institution: [here.institutionId],
    format: ['csv', 'xlsx', 'gift', 'moodle', 'qti', 'yaml'],
  };
};

let world: World | undefined;

for (const [who, answers] of [
  ['student', 40],
  ['administrator', 110],
] as const)
  test(`no page, file or answer of the site tells ${who}, who may still sit the exams, a question, a key or a reason`, async ({
    page,
    signIn,
    site,
  }) => {
    test.setTimeout(800_000);
    world ??= await worldOf(site);
    // Whoever rates is given what was written and the rubric, one answer at a time.
    const visible = who === 'administrator' ? { ...world, task: ['any'] } : world;
    await signIn(who);
    const asked = { exam: 'gen-101', institution: world.institution?.[0] ?? '' };
    const told: string[] = [];
    let read = 0;
    for (const address of routes.flatMap((route) => addressesOf(route, visible))) {
      const response = await page.request.get(address, { maxRedirects: 0, params: asked });
      expect(response.status(), address).toBeLessThan(500);
      if (!response.ok()) continue;
      read += 1;
      const text = plain((await response.body()).toString('utf8'));
      // A paper shows its questions to whom it asks them, and nothing more.
      const onPaper = (world.attempt ?? []).some((id) => address.includes(id));
      const hidden = onPaper ? [...reasonsOfExams, ...ownSecrets.slice(2)] : secrets;
      if (hidden.some((secret) => text.includes(secret))) told.push(address);
    }
    expect(told).toEqual([]);
    expect(read).toBeGreaterThan(answers);
  });

test('who never sits an exam reads its questions where they are analysed, so the crawl would have seen them', async ({
  page,
  signIn,
  site,
}) => {
  world ??= await worldOf(site);
  await signIn(demoViewer);
  const text = plain(await (await page.request.get('/admin/item-analysis?exam=gen-101')).text());
  expect(secrets.filter((secret) => text.includes(secret)).length).toBeGreaterThan(10);
});
