import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** An element of a feed, with its text and what stands in it. */
type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

const treeOf = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const one: Element = {
      name: uri === 'http://www.w3.org/2005/Atom' ? local : `${uri} ${local}`,
      attributes: Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])),
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(one);
    open.push(one);
  });
  parser.on('text', (text) => {
    const one = open.at(-1);
    if (one) one.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
};

const isWhole = (address: string) => /^https?:\/\/[^/]+\//.test(address) && URL.canParse(address);
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const named = (of: Element, name: string) => of.children.filter((child) => child.name === name);

/** What the standard says a feed or an entry holds exactly once. */
const faultsIn = (of: Element, known: readonly string[]): string[] => [
  ...['id', 'title', 'updated'].filter((name) => named(of, name).length !== 1).map((name) => `one ${name}`),
  ...named(of, 'id').flatMap(({ text }) => (isWhole(text) ? [] : [`id ${text}`])),
  ...[...named(of, 'updated'), ...named(of, 'published')].flatMap(({ text }) => (instant.test(text) ? [] : [`instant ${text}`])),
  ...named(of, 'link').flatMap(({ attributes }) => (isWhole(attributes.href ?? '') ? [] : [`link ${attributes.href}`])),
  ...(named(of, 'link').filter(({ attributes }) => attributes.rel === 'alternate').length === 1 ? [] : ['one alternate']),
  ...named(of, 'category').flatMap(({ attributes }) => (attributes.term ? [] : ['term'])),
  ...of.children.filter(({ name }) => !known.includes(name)).map(({ name }) => `unknown ${name}`),
];

const inFeed = ['id', 'title', 'subtitle', 'updated', 'link', 'author', 'entry'];
const inEntry = ['id', 'title', 'link', 'published', 'updated', 'category', 'summary', 'content'];

export type FeedItem = { id: string; title: string; html: string };

/** Holds an Atom feed to RFC 4287, sections 4.1.1 and 4.1.2, and returns its entries. */
export const expectAtom = (xml: string): FeedItem[] => {
  const [feed] = treeOf(xml).children;
  if (!feed) throw new Error('There is no feed.');
  const entries = named(feed, 'entry');
  expect([
    ...(feed.name === 'feed' ? [] : ['feed']),
    ...faultsIn(feed, inFeed),
    ...(named(feed, 'author').every((author) => named(author, 'name').length === 1) && named(feed, 'author').length > 0 ? [] : ['author']),
    ...(named(feed, 'link').filter(({ attributes }) => attributes.rel === 'self').length === 1 ? [] : ['one self']),
    ...entries.flatMap((entry) => faultsIn(entry, inEntry)),
    ...entries.flatMap((entry) =>
      named(entry, 'content')
        .map(({ attributes }) => attributes.type)
        .join() === 'html'
        ? []
        : ['content'],
    ),
  ]).toEqual([]);
  const items = entries.map((entry) => ({
    id: named(entry, 'id')[0]?.text ?? '',
    title: named(entry, 'title')[0]?.text ?? '',
    html: named(entry, 'content')[0]?.text ?? '',
  }));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  return items;
};

const text = expect.stringMatching(/./);
const whole = expect.stringMatching(/^https?:\/\/[^/]+\//);
const when = expect.stringMatching(instant);

/** Holds a feed to JSON Feed 1.1 and returns its items. What the standard does not know is not there. */
export const expectJsonFeed = (feed: { items: Record<string, unknown>[] }): FeedItem[] => {
  expect(feed).toEqual({
    ...{ version: 'https://jsonfeed.org/version/1.1', title: text, description: text, language: text },
    ...{ home_page_url: whole, feed_url: whole, authors: [{ name: text }], items: expect.any(Array) },
  });
  for (const item of feed.items)
    expect(item).toEqual({
      ...{ id: text, url: whole, title: text, summary: text, content_html: text, date_published: when, date_modified: when },
      tags: expect.arrayContaining([text]),
      ...('image' in item && { image: whole }),
      ...('language' in item && { language: text }),
    });
  const items = feed.items.map((item) => ({ id: String(item.id), title: String(item.title), html: String(item.content_html) }));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  return items;
};

const still =
  'a abbr aside blockquote br caption code dd div dl dt em figcaption figure h2 h3 h4 li ol p strong sup table tbody td th thead tr ul'.split(
    ' ',
  );

/** What in the HTML of an entry runs, asks for something, or leads nowhere once it is read elsewhere. */
export const entryFaults = (html: string): string[] => {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name !== 'img' && !still.includes(name)) faults.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^(style|class|id)$/.test(attribute)) faults.push(attribute);
        if ((attribute === 'href' || attribute === 'src') && !isWhole(value)) faults.push(value);
      }
    },
  });
  parser.write(html);
  parser.end();
  return faults;
};
