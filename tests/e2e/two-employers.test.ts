import { and, eq } from 'drizzle-orm';
import { admitPerson } from '#commands/people/admit-person.ts';
import type { Database } from '#db/client.ts';
import { institution, person, unit } from '#db/schema/index.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { startSite } from './support/site.ts';
import { emailOf, expect, signInTo, test } from './support/test.ts';

const university = '明伦示范大学（演示）';
const hospital = '明伦示范医院（演示）';

/** What the hospital has of the student of the cast: a record of its own, entered from its roster. */
const alsoAtTheHospital = async (db: Database) => {
  const [place] = await db
    .select({ institutionId: institution.id, unitId: unit.id })
    .from(unit)
    .innerJoin(institution, eq(institution.id, unit.institutionId))
    .where(and(eq(institution.nameZh, hospital), eq(unit.nameZh, '内科')));
  const [student] = await db
    .select({ id: person.id })
    .from(person)
    .where(eq(person.email, emailOf('student')));
  if (!place || !student) throw new Error('The demonstration has no hospital or no student.');
  const now = new Date();
  const entered = await admitPerson(
    db,
    { name: '林小满', email: null, staffNumber: 'H-20417', ...place, position: 'clinician', startedOn: dayOf(now), isDemo: true },
    { actor: { kind: 'system' }, now },
  );
  return { kept: student.id, gone: entered };
};

test('a person with two employers sees what each asks, and each sees only what is its own', async ({ browser }) => {
  test.slow();
  // One more institution in somebody's life would be in the way of the other stories.
  const site = await startSite();
  const { kept, gone } = await alsoAtTheHospital(site.db);
  const as = async (who: string) => {
    const context = await browser.newContext({ baseURL: site.url });
    await signInTo(context, site, emailOf(who));
    return context.newPage();
  };

  const operator = await as('operator');
  await operator.goto(`/admin/people/merge?kept=${kept}&gone=${gone}`);
  await operator.locator('form:has(input[value="merge"]) button').click();
  await expect(operator.locator('.toast')).toBeVisible();

  const student = await as('student');
  await student.goto('/my-training');
  const cards = student.locator('main article, main .card');
  await expect(cards.filter({ hasText: '入职' }).filter({ hasText: university })).not.toHaveCount(0);
  await expect(cards.filter({ hasText: '入职' }).filter({ hasText: hospital })).not.toHaveCount(0);
  await expectFitPage(student);

  const administrator = await as('administrator');
  await administrator.goto(`/admin/people/${kept}`);
  await expect(administrator.locator('main')).toContainText('人工智能学院');
  await expect(administrator.locator('main')).not.toContainText('内科');
  await expect(administrator.locator('main')).not.toContainText('H-20417');

  await operator.goto(`/admin/people/${kept}`);
  await operator.locator('form:has(input[value="unmerge"]) button').click();
  await expect(operator.locator('.toast')).toBeVisible();
  await student.reload();
  await expect(student.locator('main')).not.toContainText(hospital);
  await site.stop();
});
