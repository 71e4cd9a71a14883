import { escapeMarkup } from '#domain/shared/escape-markup.ts';

/** A letter in plain text and the same in simple HTML. */
export type Composed = { subject: string; text: string; html: string };

type Link = { words: string; href: string };

export type Parts = {
  subject: string;
  greeting: string;
  body: string;
  /** What the letter lists: each with a heading, some lines under it, and where it leads if not where the letter does. */
  points?: { heading: string; lines: string[]; link?: Link | undefined }[];
  link: Link;
  /** What is said under the link; a note may lead somewhere too. */
  notes: (string | Link)[];
  sender: string;
};

const paragraph = (html: string) => `<p>${html}</p>`;
const linkText = ({ words, href }: Link) => `${words}\n${href}`;
const linkHtml = ({ words, href }: Link) =>
  paragraph(`<a href="${escapeMarkup(href)}">${escapeMarkup(words)}</a><br>${escapeMarkup(href)}`);

/** No picture, no style, no counting of who opened it: it reads in any mail program and beside a screen reader. */
export const compose = ({ subject, greeting, body, points = [], link, notes, sender }: Parts, lang: string): Composed => ({
  subject,
  text: [
    greeting,
    body,
    ...points.map(({ heading, lines, link: on }) =>
      [heading, ...[...lines, ...(on ? [on.words, on.href] : [])].map((line) => `  ${line}`)].join('\n'),
    ),
    linkText(link),
    ...notes.map((note) => (typeof note === 'string' ? note : linkText(note))),
    sender,
  ].join('\n\n'),
  html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeMarkup(subject)}</title></head><body>${[
    paragraph(escapeMarkup(greeting)),
    paragraph(escapeMarkup(body)),
    ...points.map(
      ({ heading, lines, link: on }) =>
        `<h2>${escapeMarkup(heading)}</h2>${paragraph(lines.map(escapeMarkup).join('<br>'))}${on ? linkHtml(on) : ''}`,
    ),
    linkHtml(link),
    ...notes.map((note) => (typeof note === 'string' ? paragraph(escapeMarkup(note)) : linkHtml(note))),
    paragraph(escapeMarkup(sender)),
  ].join('')}</body></html>`,
});
