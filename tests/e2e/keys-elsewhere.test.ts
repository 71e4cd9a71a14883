import { and, eq } from 'drizzle-orm';
import { account, completion, edition } from '#db/schema/index.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { publishedLibrary } from '../support/exam-world.ts';
import { reasonsIn } from '../support/reasons-in.ts';
import { secretNames } from '../support/secret-names.ts';
import { emailOf, expect, test } from './support/test.ts';

const library = publishedLibrary();
const items = Object.values(library.exams).flatMap((bank) => bank.items);
const secrets = items.filter(({ use }) => use === 'exam').flatMap((item) => [item.stem['zh-CN'], item.stem.en, ...reasonsIn(item)]);
const plain = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const bothWays = (paths: readonly string[]) => paths.flatMap((path) => [path, `/en${path}`]);

test('nobody who is not given it finds an exam question, in whichever page they open', async ({ page, signIn }) => {
  test.setTimeout(360_000);
  const exams = Object.keys(library.exams);
  const paths = bothWays([
    '/my-training',
    '/refresh',
    '/measures/gen-101',

    ...exams.flatMap((exam) => [`/exams/${exam}`, `/exams/${exam}/practice`]),
    ...Object.entries(library.courses).flatMap(
      ([
        course,
        {
          course: { lessons },
        },
      ]) => [`/learn/${course}`, ...lessons.map(({ slug }) => `/learn/${course}/${slug}`)],
    ),
  ]);
  await signIn('student');
  let read = 0;
  for (const path of paths) {
    const response = await page.request.get(path);
    const text = plain(await response.text());
    if (response.ok()) read += 1;
    expect(
      secrets.filter((secret) => text.includes(secret)),
      path,
    ).toEqual([]);
  }
  expect(read).toBeGreaterThan(60);
});

test('the bank, its export, panels, ratings and item figures are closed to learners and to those who only look on', async ({
  page,
  signIn,
  context,
}) => {
  const doors = [
    '/admin/items',
    '/admin/items/GEN-101-O1-01',
    '/admin/items/import',
    '/admin/ratings',
    '/admin/ratings/any',
    '/admin/standards',
    '/admin/standards/any',
    '/admin/item-analysis',
    '/panels/any',
  ];
  for (const who of ['student', 'auditor'] as const) {
    await context.clearCookies();
    await signIn(who);
    for (const path of bothWays(doors)) {
      const response = await page.request.get(path);
      const text = plain(await response.text());
      if (who === 'student') expect([403, 404], `${who} ${path}`).toContain(response.status());
      expect(
        secrets.filter((secret) => text.includes(secret)),
        `${who} ${path}`,
      ).toEqual([]);
    }
  }
});

test('a review explains nothing before its answer, a form before the course marks nothing, a worksheet hides the expert’s', async ({
  page,
  signIn,
  site,
}) => {
  await signIn('student');
  const sheet = await page.request.get('/measures/gen-101');
  expect(sheet.ok()).toBe(true);
  for (const [, name] of plain(await sheet.text()).matchAll(/"(\w+)"\s*:/g)) expect(secretNames).not.toContain(name);
  const lesson = plain(await (await page.request.get('/learn/gen-101/05-five-step-thinking')).text());
  expect(lesson).toContain('w-lecture-video');
  expect(lesson).not.toContain('重新采集要半年');

  const [person] = await site.db
    .select({ id: account.personId })
    .from(account)
    .where(eq(account.email, emailOf('student')));
  const [course] = await site.db
    .select({ id: edition.id })
    .from(edition)
    .where(and(eq(edition.kind, 'course'), eq(edition.slug, 'gen-101')));
  const completedOn = addDays(dayOf(new Date()), -4);
  const row = { id: crypto.randomUUID(), personId: person?.id ?? '', course: 'gen-101', editionId: course?.id ?? '', minutes: 120 };
  await site.db.insert(completion).values({ ...row, completedOn, completedAt: startOfDay(completedOn) });
  await page.goto('/refresh');
  await page.locator('form:has(input[name=course]) button').first().click();
  await expect(page.locator('.check .kicker')).toBeVisible();
  const id = await page.locator('input[name=item]').getAttribute('value');
  const asked = items.find((item) => item.id === id);
  const reasons = asked ? reasonsIn(asked) : [];
  expect(reasons.length).toBeGreaterThan(0);
  for (const at of ['/refresh/gen-101', `/refresh/gen-101?answered=${id}`, `/en/refresh/gen-101?answered=${id}`]) {
    const text = plain(await (await page.request.get(at)).text());
    expect(
      reasons.filter((reason) => text.includes(reason)),
      at,
    ).toEqual([]);
  }
});
