import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { entryHtml } from '#ui/feeds/entry-html.ts';
import { atomFeed, type Feed, jsonFeed } from '#ui/feeds/feed.ts';
import { safeBlocks } from '#ui/feeds/safe-blocks.ts';
import { entryFaults, expectAtom, expectJsonFeed } from '../../support/feed-grammar.ts';

const entry = (on: string, title: string) => ({
  url: `https://minglun.example/pieces/${on}`,
  title,
  summary: '一句 <b>',
  html: "<p>一句 &lt;b&gt; &amp; “引号”</p><p>It's two</p>",
  on,
  changedOn: on,
  topics: ['ai'],
});
const feed: Feed = {
  title: '明伦',
  subtitle: '科普',
  locale: 'zh-CN',
  home: 'https://minglun.example/',
  self: 'https://minglun.example/feeds/all.xml',
  entries: [entry('2026-11-26', 'A < B & C'), entry('2026-11-20', '看懂风险')],
};

/** The text of each element of a name, as a reader of XML understands it. Throws where it is not well formed. */
const elements = (xml: string, name: string): string[] => {
  const found: string[] = [];
  let text: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    expect(tag.uri).toBe('http://www.w3.org/2005/Atom');
    if (tag.local === name) text = '';
  });
  parser.on('text', (part) => {
    if (text !== undefined) text += part;
  });
  parser.on('closetag', (tag) => {
    if (tag.local === name) {
      found.push(text ?? '');
      text = undefined;
    }
  });
  parser.write(xml).close();
  return found;
};

describe('a feed', () => {
  it('is well-formed Atom that says of each entry what, where and when', () => {
    const xml = atomFeed(feed);
    expect(elements(xml, 'title')).toEqual(['明伦', 'A < B & C', '看懂风险']);
    expect(elements(xml, 'id')).toEqual([feed.self, ...feed.entries.map(({ url }) => url)]);
    expect(elements(xml, 'updated')).toEqual(['2026-11-26T00:00:00+08:00', '2026-11-26T00:00:00+08:00', '2026-11-20T00:00:00+08:00']);
    expect(elements(xml, 'summary')[0]).toBe('一句 <b>');
    expect(elements(xml, 'content')[0]).toBe("<p>一句 &lt;b&gt; &amp; “引号”</p><p>It's two</p>");
    expectAtom(xml);
  });
  it('without an entry is still a feed in both forms', () => {
    expectAtom(atomFeed({ ...feed, entries: [] }));
    expectJsonFeed(JSON.parse(jsonFeed({ ...feed, entries: [] })));
  });
  it('is the same as JSON Feed 1.1', () => {
    const json = JSON.parse(jsonFeed(feed));
    expectJsonFeed(json);
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'zh-CN', feed_url: feed.self });
    expect(json.items.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual(
      feed.entries.map(({ url, title }) => [url, title]),
    );
  });
});

describe('an entry', () => {
  const address = 'https://minglun.example/societies/a/b';
  it('keeps what somebody of a society wrote, with its links, and nothing that runs', () => {
    const html = entryHtml(
      safeBlocks('## 标题\n\n一段 **要紧**、*强调* 和 [链接](https://a.example/?b=1&c=2)。\n\n- 一\n- 二 <script>x</script>'),
      address,
    );
    expect(html.replaceAll('\n', '')).toBe(
      '<h2>标题</h2><p>一段 <strong>要紧</strong>、<em>强调</em> 和 <a href="https://a.example/?b=1&amp;c=2">链接</a>。</p><ul><li>一</li><li>二 &lt;script&gt;x&lt;/script&gt;</li></ul>',
    );
    expect(entryFaults(html)).toEqual([]);
  });
  it('leads to the page where its text leads to a place on it', () => {
    const html = entryHtml([{ is: 'paragraph', runs: [{ text: '来源2', href: '#source-2' }] }], address);
    expect(html).toBe(`<p><a href="${address}#source-2">来源2</a></p>`);
  });
  it('that runs, asks or leads nowhere is found by the check of feeds', () => {
    expect(
      entryFaults('<p onclick="x()">a</p><script>x</script><form></form><img src="/a.png"><a href="b">c</a><vote-box></vote-box>'),
    ).toEqual(['onclick', '<script>', '<form>', '/a.png', 'b', '<vote-box>']);
  });
});
