import { eq } from 'drizzle-orm';
import { consultationStatement } from '#db/schema/index.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { emailOf, expect, signInTo, test } from './support/test.ts';

for (const locale of ['zh-CN', 'en'] as const)
  test.describe(`public consultations (${locale})`, () => {
    const at = (path: string) => localised(path, locale);
    const t = translator(locale);
    const open = at('/talk/topics/demo-brain-data');

    test('a citizen without an account and without JavaScript votes, sees what others said, writes, and looks the receipt up', async ({
      browser,
      site,
    }) => {
      const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(at('/talk/topics'));
      await page.locator('a[href$="demo-brain-data"]').click();
      await expect(page.locator('#results')).toHaveCount(0);
      const first = await page.locator('.vote-card .vote-words').first().textContent();
      // How many statements there are: other stories of the site may have added one.
      const progress = new RegExp(t('talk.voteProgress', { n: 0, of: 0 }).replace(/0(?!.*0)/, '(\\d+)'));
      const of = Number(progress.exec((await page.getByText(progress).textContent()) ?? '')?.[1]);
      expect(of).toBeGreaterThanOrEqual(7);
      await page
        .locator('.vote-card')
        .first()
        .getByRole('button', { name: t('talk.choice-agree'), exact: true })
        .click();
      await expect(page.locator('main')).toContainText(t('talk.voteProgress', { n: 1, of }));
      // Another statement comes, and what was said can be said otherwise.
      await expect(page.locator('.vote-card .vote-words').first()).not.toHaveText(first ?? '');
      await page.locator('.vote-again summary').click();
      await page
        .locator('.vote-again .vote-card')
        .first()
        .getByRole('button', { name: t('talk.choice-disagree'), exact: true })
        .click();
      await expect(page.locator('main')).toContainText(t('talk.voteProgress', { n: 1, of }));
      await expect(page.locator('#results')).toBeVisible();
      await expect(page.locator('.opinion-map')).toBeVisible();
      await expect(page.locator('main')).toContainText(t('talk.standing'));
      const cookies = await context.cookies();
      expect(cookies.filter(({ name }) => name === 'minglun_voice').map(({ httpOnly }) => httpOnly)).toEqual([true]);

      await page.locator('#words').fill('短');
      await page.locator('#contact').fill('me@mail.example');
      await page.getByRole('button', { name: t('talk.privateAct'), exact: true }).click();
      await expect(page.locator('#words-error')).toBeVisible();
      await expect(page.locator('#contact')).toHaveValue('me@mail.example');
      await page.locator('#words').fill('请写清楚谁能看到这些数据，看多久。');
      await page.getByRole('button', { name: t('talk.privateAct'), exact: true }).click();
      const receipt = await page.locator('.receipt').textContent();
      expect(receipt).toMatch(/^HZ-/);
      await page.goto(at('/talk/receipt'));
      await page.locator('#number').fill('HZ-0000-0000-0000');
      await page.getByRole('button', { name: t('talk.lookUp'), exact: true }).click();
      await expect(page.locator('#number-error')).toBeVisible();
      await page.locator('#number').fill((receipt ?? '').toLowerCase());
      await page.getByRole('button', { name: t('talk.lookUp'), exact: true }).click();
      await expect(page.locator('main')).toContainText(t('talk.stands-received'));
      await expect(page.locator('main')).not.toContainText('请写清楚');
      await context.close();
    });

    test('no response with the name of whoever has signed in says what they chose', async ({ page, signIn }) => {
      await signIn('visitor');
      const told: Promise<string>[] = [];
      page.on('response', (response) => {
        if (response.request().isNavigationRequest()) told.push(response.text().catch(() => ''));
      });
      await page.goto(open);
      const card = page.locator('.vote-card').first();
      await card.getByRole('button', { name: t('talk.choice-disagree'), exact: true }).click();
      await page.locator('.vote-again summary').click();
      await expect(page.locator('.vote-again')).toContainText(t('talk.changeUntold'));
      await expect(page.locator('.vote-again .vote-card')).toHaveCount(1);
      await expectFitPage(page);
      for (const answer of await Promise.all(told))
        expect(answer).not.toMatch(/aria-pressed="true"[^>]*value="|value="[a-z]+"[^>]*aria-pressed="true"/);
    });

    test('a statement is public after two people have read it, and one that is turned down can be appealed against', async ({
      browser,
      site,
    }) => {
      const opened = async (who: string) => {
        const context = await browser.newContext({ baseURL: site.url });
        await signInTo(context, site, emailOf(who));
        return context.newPage();
      };
      const [author, one, two] = [await opened('student'), await opened('administrator'), await opened('secretary')];
      const words = locale === 'en' ? 'Ask again each time a new laboratory comes in' : '每换一个实验室都再问一次';
      await author.goto(open);
      await author.locator('#statement').fill(`${words}。13800138000`);
      await author.getByRole('button', { name: t('talk.sayAct'), exact: true }).click();
      await expect(author.locator('#statement-error')).toContainText('13800138000');
      await author.locator('#statement').fill(words);
      await author.getByRole('button', { name: t('talk.sayAct'), exact: true }).click();
      await expect(author.locator('main')).toContainText(t('talk.stands-waiting'));

      const item = (page: typeof one) => page.locator('main li.sheet', { hasText: words });
      await one.goto(at('/notices'));
      const told = one.locator('article', { hasText: t('messages.kind-desk_waiting') });
      await told
        .getByRole('link', { name: t('errands.to-statement'), exact: true })
        .first()
        .click();
      await expectFitPage(one);
      await item(one).getByText(t('moderation.rejectFold')).click();
      await item(one).locator('textarea').fill('说的是另一件事');
      await item(one)
        .getByRole('button', { name: t('moderation.reject'), exact: true })
        .click();
      await expect(one.locator('.error-summary')).toBeVisible();
      await expect(item(one).locator('textarea')).toHaveValue('说的是另一件事');
      await item(one).locator('select').selectOption('off-topic');
      await item(one)
        .getByRole('button', { name: t('moderation.reject'), exact: true })
        .click();
      await expect(one.locator('.toast')).toBeVisible();

      await author.goto(open);
      await expect(author.locator('main')).toContainText('说的是另一件事');
      await author.locator('main li.sheet', { hasText: words }).getByText(t('talk.mineAppeal')).first().click();
      await author.locator('textarea[name=appeal]').fill('它和问题直接有关，请再看一次。');
      await author.locator('form:has(textarea[name=appeal]) button').click();
      await expect(author.locator('main')).toContainText(t('talk.mineAppealMade'));

      await one.goto(at('/admin/moderation'));
      await expect(item(one)).toContainText(t('moderation.yours'));
      await two.goto(at('/admin/moderation'));
      await item(two).locator('textarea').fill('确实有关');
      await item(two)
        .getByRole('button', { name: t('moderation.grant'), exact: true })
        .click();
      await expect(two.locator('.toast')).toBeVisible();
      const state = async () =>
        (await site.db.select().from(consultationStatement).where(eq(consultationStatement.words, words)))[0]?.state;
      expect(await state()).toBe('waiting');
      const three = await opened('operator');
      await three.goto(at('/admin/moderation'));
      await item(three)
        .getByRole('button', { name: t('moderation.accept'), exact: true })
        .click();
      await expect(three.locator('.toast')).toBeVisible();
      expect(await state()).toBe('accepted');
      await author.goto(at('/talk/moderation'));
      await expectFitPage(author);
    });

    test('a question without an account is taken up, answered, read by two people, and found by its receipt', async ({ browser, site }) => {
      const citizen = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage();
      await citizen.goto(at('/talk/questions/ask'));
      const words = locale === 'en' ? 'Who decides when a line like the 14 days may move?' : '像14天这样的界线，由谁决定能不能改？';
      await citizen.locator('#question').fill(words);
      await citizen.getByRole('button', { name: t('questions.askAct'), exact: true }).click();
      const receipt = (await citizen.locator('.receipt').textContent()) ?? '';
      const opened = async (who: string) => {
        const context = await browser.newContext({ baseURL: site.url });
        await signInTo(context, site, emailOf(who));
        return context.newPage();
      };
      const writer = await opened('secretary');
      await writer.goto(at('/admin/questions'));
      await expectFitPage(writer);
      await writer.getByRole('link', { name: t('questions.receipt', { number: receipt }) }).click();
      await writer.getByText(t('questions.triage-take')).click();
      await writer.getByRole('button', { name: t('questions.triageAct'), exact: true }).click();
      const title = locale === 'en' ? '界线由谁改（英文站提问，演示）' : '界线由谁改（演示）';
      await writer.locator('#title').fill(title);
      await writer.locator('#answer').fill('先由专业团体讨论，再由主管部门决定，过程应当公开。');
      await writer.locator('#expert').fill('演示专家（虚构）');
      await writer.locator('#interests').fill('无');
      await writer.getByRole('button', { name: t('questions.writeAct'), exact: true }).click();
      await expect(writer.locator('main')).toContainText(t('questions.answer-draft', { n: 0 }));
      await expectFitPage(writer);
      for (const who of ['administrator', 'operator']) {
        const reader = await opened(who);
        await reader.goto(writer.url());
        await reader.getByRole('button', { name: t('questions.review'), exact: true }).click();
        await expect(reader.locator('.toast')).toBeVisible();
      }
      await citizen.goto(at('/talk/receipt'));
      await citizen.locator('#number').fill(receipt);
      await citizen.getByRole('button', { name: t('talk.lookUp'), exact: true }).click();
      await citizen.getByRole('link', { name: t('questions.seeAnswer') }).click();
      await citizen.locator('#q').fill('主管部门决定');
      await citizen.getByRole('button', { name: t('questions.findAct'), exact: true }).click();
      await expect(citizen.locator('article', { hasText: title })).toBeVisible();
    });

    test('a concern is raised without an account or a script; its host is told, passes it on, and the receipt says where it went', async ({
      browser,
      site,
    }) => {
      const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
      const page = await plain.newPage();
      await page.goto(at('/talk/concerns'));
      const place = page.locator('#institutionId option', {
        hasText: locale === 'en' ? 'Minglun Demonstration University' : '明伦示范大学',
      });
      await page.locator('#institutionId').selectOption((await place.getAttribute('value')) ?? '');
      await page.locator('#words').fill('听说同意书是事后补签的。（演示）');
      await page.getByRole('button', { name: t('concerns.act'), exact: true }).click();
      const receipt = (await page.locator('.receipt').textContent()) ?? '';
      expect(receipt).toMatch(/^HZ-/);
      const lookUp = async (inDays: number) => {
        await plain.setExtraHTTPHeaders({ 'x-minglun-now': new Date(Date.now() + inDays * 86_400_000).toISOString() });
        await page.goto(at('/talk/receipt'));
        await page.locator('#number').fill(receipt);
        await page.getByRole('button', { name: t('talk.lookUp'), exact: true }).click();
        await expect(page.locator('h2.receipt')).toHaveText(receipt);
        return page.locator('main');
      };
      await expect((await lookUp(0)).locator('.badge')).toHaveText([t('concerns.state-received')]);
      await expect((await lookUp(8)).locator('.badge')).toHaveCount(2);
      await expect(page.locator('main')).not.toContainText('补签');

      const office = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
      await signInTo(office, site, emailOf('secretary'));
      const desk = await office.newPage();
      await desk.goto(at('/notices'));
      const told = desk.locator('article', { hasText: receipt });
      await expect(told).toContainText(t('messages.kind-reply_owed'));
      await told.getByRole('link', { name: t('errands.to-concern') }).click();
      const card = desk.locator('li.sheet', { hasText: receipt });
      await card.locator('select[name=state]').selectOption('passed-on');
      await card.locator('input[name=office]').fill('科研管理处');
      await card.getByRole('button').click();
      await expect(card).toContainText('科研管理处');
      await desk.goto(at('/notices'));
      await expect(desk.locator('article', { hasText: receipt })).toHaveCount(0);
      await expect((await lookUp(8)).locator('.badge')).toHaveText([t('concerns.state-passed-on')]);
      await expect(page.locator('main [lang="zh-CN"]', { hasText: '科研管理处' })).toHaveCount(locale === 'en' ? 1 : 0);
    });

    test('the pages are fit to read, open and answered, and for the host', async ({ page, signIn }) => {
      test.setTimeout(480_000);
      for (const path of [
        '/talk/topics',
        '/talk/topics/demo-brain-data?results=1',
        '/talk/topics/demo-ai-companion',
        '/talk/receipt',
        '/talk/questions',
        '/talk/questions/ask',
        '/talk/concerns',
      ]) {
        await page.goto(at(path));
        await expectFitPage(page);
      }
      await page.goto(at('/talk/topics/demo-ai-companion'));
      await expect(page.locator('main')).toContainText(t('talk.outcome-partly'));
      await signIn('secretary');
      await page.goto(at('/admin/talk'));
      await expectFitPage(page);
      await page.locator('main a[href*="/admin/talk/"]', { hasText: locale === 'en' ? 'brain data' : '脑电' }).click();
      await expectFitPage(page);
      await page.goto(at('/admin/talk/new'));
      await expectFitPage(page);
    });
  });
