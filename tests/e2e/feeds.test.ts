import { pieceTopics } from '#domain/content/piece.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { entryFaults, expectAtom, expectJsonFeed } from '../support/feed-grammar.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

for (const locale of ['zh-CN', 'en'] as const)
  test(`every feed is what its standard says, holds the whole text with whole addresses, and none is empty (${locale})`, async ({
    page,
    request,
    site,
  }) => {
    const t = translator(locale);
    await page.goto(localised('/newsletter', locale));
    await expectFitPage(page);
    const links = page.locator('section[aria-labelledby="feeds"] a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(8);
    for (const href of hrefs) {
      const answer = await request.get(site.url + href);
      expect([href, answer.status()]).toEqual([href, 200]);
      const isAtom = href.endsWith('.xml');
      expect(answer.headers()['content-type']).toContain(isAtom ? 'application/atom+xml' : 'application/feed+json');
      const items = isAtom ? expectAtom(await answer.text()) : expectJsonFeed(await answer.json());
      expect([href, items.length]).not.toEqual([href, 0]);
      for (const { id, html } of items) expect([id, entryFaults(html)]).toEqual([id, []]);
    }
    // Topics that nothing was written on are not offered.
    for (const topic of pieceTopics)
      expect((await request.get(`${site.url}${localised(`/feeds/${topic}.xml`, locale)}`)).status()).toBe(
        hrefs.some((href) => href.endsWith(`/feeds/${topic}.xml`)) ? 200 : 404,
      );
    const all = expectJsonFeed(await (await request.get(`${site.url}${localised('/feeds/all.json', locale)}`)).json());
    const embryos = all.find(({ id }) => id.endsWith('/pieces/fourteen-days'));
    const html = embryos?.html ?? '';
    await page.goto(localised('/pieces/fourteen-days', locale));
    for (const heading of await page.locator('#piece-text > h2').allTextContents()) expect(html).toContain(`>${heading}</h2>`);
    for (const paragraph of await page.locator('#piece-text > p:not(:has(*))').allTextContents())
      expect(html).toContain(paragraph.trim().slice(0, 8));
    expect(html).toContain(`${t('feeds.onPage')}<a href="${embryos?.id}">`);
  });
