/** A letter in plain text and the same in simple HTML. */
export type Composed = { subject: string; text: string; html: string };

export type Parts = {
  subject: string;
  greeting: string;
  body: string;
  link: { words: string; href: string };
  notes: string[];
  sender: string;
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const paragraph = (html: string) => `<p>${html}</p>`;

/** No picture, no style, no counting of who opened it: it reads in any mail program and beside a screen reader. */
export const compose = ({ subject, greeting, body, link, notes, sender }: Parts, lang: string): Composed => ({
  subject,
  text: [greeting, body, `${link.words}\n${link.href}`, ...notes, sender].join('\n\n'),
  html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${[
    paragraph(escaped(greeting)),
    paragraph(escaped(body)),
    paragraph(`<a href="${escaped(link.href)}">${escaped(link.words)}</a><br>${escaped(link.href)}`),
    ...notes.map((note) => paragraph(escaped(note))),
    paragraph(escaped(sender)),
  ].join('')}</body></html>`,
});
