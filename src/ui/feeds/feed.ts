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

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
// Days are days of Beijing.
const at = (day: string): string => `${day}T00:00:00+08:00`;
const html = (lines: readonly string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('');

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
    `<id>${escaped(self)}</id><title>${escaped(title)}</title><subtitle>${escaped(subtitle)}</subtitle><updated>${at(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/><link rel="alternate" type="text/html" href="${escaped(home)}"/>`,
    `<author><name>${escaped(title)}</name></author>`,
    ...entries.map(
      (entry) =>
        `<entry><id>${escaped(entry.url)}</id><title>${escaped(entry.title)}</title><link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>` +
        `<published>${at(entry.on)}</published><updated>${at(entry.changedOn)}</updated>` +
        entry.topics.map((topic) => `<category term="${escaped(topic)}"/>`).join('') +
        `<content type="html">${escaped(html(entry.lines))}</content></entry>`,
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
