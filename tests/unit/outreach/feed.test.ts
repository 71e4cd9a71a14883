import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { atomFeed, type Feed, jsonFeed } from '#ui/feeds/feed.ts';

const entry = (on: string, title: string) => ({
  url: `https://minglun.example/pieces/${on}`,
  title,
  lines: ['一句 <b> & “引号”', "It's two"],
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
  icon: 'https://minglun.example/cards/site.png',
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
    expect(elements(xml, 'content')[0]).toBe('<p>一句 &#60;b&#62; &#38; “引号”</p><p>It&#39;s two</p>');
  });
  it('is the same as JSON Feed 1.1', () => {
    const json = JSON.parse(jsonFeed(feed));
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'zh-CN', feed_url: feed.self });
    expect(json.items.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual(
      feed.entries.map(({ url, title }) => [url, title]),
    );
  });
});
