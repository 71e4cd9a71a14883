import { escapeMarkup } from '#domain/shared/escape-markup.ts';

/**
 * One entry of a feed. `html` is the whole of it, with whole addresses and nothing that runs; `on` is the day of publication and `changedOn` that of the
 * last correction. `lang`: its language, where that is not the feed's.
 */
export type FeedEntry = {
  url: string;
  title: string;
  summary: string;
  html: string;
  on: string;
  changedOn: string;
  topics: readonly string[];
  lang?: string | undefined;
  image?: string | undefined;
};
export type Feed = {
  title: string;
  subtitle: string;
  locale: string;
  home: string;
  self: string;
  entries: readonly FeedEntry[];
};

// Days are days of Beijing.
const at = (day: string): string => `${day}T00:00:00+08:00`;

const atomEntry = ({ url, title, summary, html, on, changedOn, topics, lang }: FeedEntry): string =>
  `<entry${lang === undefined ? '' : ` xml:lang="${lang}"`}><id>${escapeMarkup(url)}</id><title>${escapeMarkup(title)}</title><link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>` +
  `<published>${at(on)}</published><updated>${at(changedOn)}</updated>` +
  topics.map((topic) => `<category term="${escapeMarkup(topic)}"/>`).join('') +
  `<summary>${escapeMarkup(summary)}</summary><content type="html">${escapeMarkup(html)}</content></entry>`;

/** The feed as Atom (RFC 4287). */
export const atomFeed = ({ title, subtitle, locale, home, self, entries }: Feed): string => {
  const updated =
    entries
      .map(({ changedOn }) => changedOn)
      .sort()
      .at(-1) ?? '1970-01-01';
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapeMarkup(self)}</id><title>${escapeMarkup(title)}</title><subtitle>${escapeMarkup(subtitle)}</subtitle><updated>${at(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/><link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>`,
    `<author><name>${escapeMarkup(title)}</name></author>`,
    ...entries.map(atomEntry),
    `</feed>\n`,
  ].join('\n');
};

/** The same as JSON Feed 1.1. */
export const jsonFeed = ({ title, subtitle, locale, home, self, entries }: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description: subtitle,
      language: locale,
      home_page_url: home,
      feed_url: self,
      authors: [{ name: title }],
      items: entries.map((entry) => ({
        id: entry.url,
        url: entry.url,
        title: entry.title,
        summary: entry.summary,
        content_html: entry.html,
        ...(entry.image === undefined ? {} : { image: entry.image }),
        date_published: at(entry.on),
        date_modified: at(entry.changedOn),
        ...(entry.lang === undefined ? {} : { language: entry.lang }),
        tags: entry.topics,
      })),
    },
    null,
    2,
  );
