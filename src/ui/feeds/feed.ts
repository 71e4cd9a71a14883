import { escapeMarkup } from '#domain/shared/escape-markup.ts';

/** One entry of a feed. `text` is plain text, one paragraph a line; `on` is the day of publication and `changedOn` that of the last correction. */
export type FeedEntry = { url: string; title: string; lines: readonly string[]; on: string; changedOn: string; topics: readonly string[] };
export type Feed = {
  title: string;
  subtitle: string;
  locale: string;
  home: string;
  self: string;
  icon: string;
  entries: readonly FeedEntry[];
};

// Days are days of Beijing.
const at = (day: string): string => `${day}T00:00:00+08:00`;
const html = (lines: readonly string[]): string => lines.map((line) => `<p>${escapeMarkup(line)}</p>`).join('');

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
    ...entries.map(
      (entry) =>
        `<entry><id>${escapeMarkup(entry.url)}</id><title>${escapeMarkup(entry.title)}</title><link rel="alternate" type="text/html" href="${escapeMarkup(entry.url)}"/>` +
        `<published>${at(entry.on)}</published><updated>${at(entry.changedOn)}</updated>` +
        entry.topics.map((topic) => `<category term="${escapeMarkup(topic)}"/>`).join('') +
        `<content type="html">${escapeMarkup(html(entry.lines))}</content></entry>`,
    ),
    `</feed>\n`,
  ].join('\n');
};

/** The same as JSON Feed 1.1. */
export const jsonFeed = ({ title, subtitle, locale, home, self, icon, entries }: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description: subtitle,
      language: locale,
      home_page_url: home,
      feed_url: self,
      icon,
      authors: [{ name: title }],
      items: entries.map((entry) => ({
        id: entry.url,
        url: entry.url,
        title: entry.title,
        summary: entry.lines[0] ?? '',
        content_html: html(entry.lines),
        date_published: at(entry.on),
        date_modified: at(entry.changedOn),
        tags: entry.topics,
      })),
    },
    null,
    2,
  );
