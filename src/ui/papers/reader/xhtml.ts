import type { Block, Chapter, ListMark, ReaderBook, Runs } from './book.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as it may stand in XML. */
export const escaped = (text: string): string =>
  text.replace(/\p{Cc}/gu, (one) => (one === '\n' || one === '\t' ? one : '')).replace(/[&<>"]/g, (one) => escapes[one] ?? '');

/** Where links of a text lead, which is different in a book and on a page of the site. */
export type Links = { term: (id: string) => string | undefined; note: (n: number) => string };

const runHtml = (runs: Runs, links: Links): string =>
  runs
    .map(({ text, bold, italic, code, href, note, term }) => {
      let html = escaped(text).replace(/\n/g, '<br/>');
      if (code) html = `<code>${html}</code>`;
      if (italic) html = `<em>${html}</em>`;
      if (bold) html = `<strong>${html}</strong>`;
      const to = href ?? (term === undefined ? undefined : links.term(term));
      if (to !== undefined) html = `<a${term === undefined ? '' : ' class="term"'} href="${escaped(to)}">${html}</a>`;
      return note === undefined ? html : html + links.note(note);
    })
    .join('');

const listTags: Record<ListMark, [string, string]> = {
  dot: ['<ul>', '</ul>'],
  number: ['<ol>', '</ol>'],
  letter: ['<ol class="letters">', '</ol>'],
  box: ['<ul class="boxes">', '</ul>'],
  none: ['<ul class="bare">', '</ul>'],
};

/** A drawing as it may stand in a text: names inside it are made its own, since a page may hold the same drawing twice. */
const drawn = (svg: string, prefix: string): string =>
  svg
    .replace(/^[\s\S]*?(?=<svg\b)/, '')
    .replace(/\bid="([^"]+)"/g, `id="${prefix}-$1"`)
    .replace(
      /\baria-labelledby="([^"]+)"/g,
      (_, ids: string) =>
        `aria-labelledby="${ids
          .split(' ')
          .map((id) => `${prefix}-${id}`)
          .join(' ')}"`,
    )
    .trim();

const blockHtml = (block: Block, links: Links, name: string): string => {
  const inside = (some: readonly Block[], at: number | string) => blocksHtml(some, links, `${name}-${at}`);
  // A list or cell of one short text needs no paragraph of its own.
  const tight = (some: readonly Block[], at: number | string): string => {
    const [only] = some;
    return some.length === 1 && only?.is === 'paragraph' && !only.look ? runHtml(only.runs, links) : inside(some, at);
  };
  switch (block.is) {
    case 'paragraph':
      return `<p${block.look ? ` class="${block.look}"` : ''}>${runHtml(block.runs, links)}</p>`;
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'list': {
      const [open, close] = listTags[block.mark];
      return `${open}${block.items.map((item, at) => `<li>${tight(item, at)}</li>`).join('')}${close}`;
    }
    case 'table': {
      const look = (at: number) => (block.right.includes(at) ? ' class="number"' : '');
      const head =
        block.heads.length === 0
          ? ''
          : `<thead><tr>${block.heads.map((cell, at) => `<th scope="col"${look(at)}>${runHtml(cell, links)}</th>`).join('')}</tr></thead>`;
      const rows = block.rows
        .map(
          (row) =>
            `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${runHtml(cell, links)}</th>` : `<td${look(at)}>${runHtml(cell, links)}</td>`)).join('')}</tr>`,
        )
        .join('');
      return `<div class="table"><table>${block.caption === null ? '' : `<caption>${escaped(block.caption)}</caption>`}${head}<tbody>${rows}</tbody></table></div>`;
    }
    case 'figure':
      return `<figure class="figure" role="group" aria-label="${escaped(block.alt)}">${drawn(block.svg, `${name}`)}${block.caption === null ? '' : `<figcaption>${escaped(block.caption)}</figcaption>`}</figure>`;
    case 'box':
      return `<aside class="box box-${block.tone} part-${block.part}">${block.label === null ? '' : `<p class="label">${escaped(block.label)}</p>`}${block.title === null ? '' : `<p class="box-title">${escaped(block.title)}</p>`}${inside(block.blocks, 'b')}</aside>`;
    case 'entries':
      return `<dl class="entries">${block.rows.map(({ id, term, blocks: told }, at) => `<dt${id === undefined ? '' : ` id="${escaped(id)}"`}>${runHtml(term, links)}</dt><dd>${tight(told, at)}</dd>`).join('')}</dl>`;
    case 'room':
      return `<div class="room" aria-hidden="true">${'<div class="line"></div>'.repeat(block.lines)}</div>`;
  }
};

/** Blocks as XHTML, which is HTML as well: no script, no style of its own, every tag closed. */
export const blocksHtml = (blocks: readonly Block[], links: Links, prefix: string): string =>
  blocks.map((block, i) => blockHtml(block, links, `${prefix}-${i}`)).join('\n');

/** A page of a book around what stands in it. */
export const page = (title: string, book: Pick<ReaderBook, 'locale'>, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${book.locale}" xml:lang="${book.locale}">
<head>
<meta charset="UTF-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escaped(title)}</title>
<link rel="stylesheet" type="text/css" href="reader.css"/>
</head>
${body}
</html>
`;

const chapterTypes: Record<Chapter['kind'], string> = {
  front: 'epub:type="preface" role="doc-preface"',
  lesson: 'epub:type="chapter" role="doc-chapter"',
  case: 'epub:type="chapter" role="doc-chapter"',
  glossary: 'epub:type="glossary" role="doc-glossary"',
};

/** A chapter as a page of the book. `terms`: those the glossary at the end explains. */
export const chapterPage = (chapter: Chapter, book: ReaderBook, terms: ReadonlySet<string>): string => {
  const links: Links = {
    term: (id) => (terms.has(id) ? `glossary.xhtml#term-${id}` : undefined),
    note: (n) => `<sup><a class="noteref" epub:type="noteref" role="doc-noteref" href="#note-${n}">${n}</a></sup>`,
  };
  const notes = chapter.notes
    .map(
      ({ number, head, text, small, href }) =>
        `<aside class="note" id="note-${number}" epub:type="footnote" role="doc-footnote"><p><span class="note-number">${number}</span> <a href="${escaped(href)}">${escaped(head)}</a></p><p>${escaped(text)}</p><p class="small">${escaped(small)}</p></aside>`,
    )
    .join('\n');
  const facts =
    chapter.kind === 'front'
      ? `<dl class="facts">${book.about.map(({ term, value }) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
      : '';
  return page(
    chapter.title,
    book,
    `<body>
<section id="top" ${chapterTypes[chapter.kind]} aria-labelledby="title">
<header><p class="kicker">${escaped(chapter.kicker)}</p><h1 id="title">${escaped(chapter.title)}</h1></header>
${blocksHtml(chapter.blocks, links, chapter.id)}
${facts}${notes === '' ? '' : `<section class="notes" aria-labelledby="notes"><h2 id="notes">${escaped(book.words.notes)}</h2>\n${notes}</section>`}
</section>
</body>`,
  );
};
