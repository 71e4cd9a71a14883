import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Block, Chapter, ReaderBook } from './book.ts';
import { coverPng } from './cover.ts';
import { readerCss } from './reader-css.ts';
import { chapterPage, escaped, page } from './xhtml.ts';

/** An identifier that is the same whenever the same book is made: a UUID of the name-based kind. */
const identifierOf = ({ name, address }: ReaderBook): string => {
  const hex = createHash('sha256')
    .update(`${new URL(address).origin} ${name}`)
    .digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const hasDrawing = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      block.is === 'figure' ||
      (block.is === 'box' && hasDrawing(block.blocks)) ||
      (block.is === 'entries' && block.rows.some((row) => hasDrawing(row.blocks))),
  );

const termsIn = ({ chapters }: ReaderBook): Set<string> =>
  new Set(
    chapters
      .flatMap(({ kind, blocks }) => (kind === 'glossary' ? blocks : []))
      .flatMap((block) => (block.is === 'entries' ? block.rows : []))
      .flatMap(({ id }) => (id ? [id.replace(/^term-/, '')] : [])),
  );

const fileOf = ({ id, kind }: Chapter, i: number): string =>
  kind === 'glossary' || kind === 'front' ? `${id}.xhtml` : `${String(i).padStart(2, '0')}-${id}.xhtml`;

const packageOf = (book: ReaderBook, files: readonly { file: string; chapter: Chapter }[]): string => {
  const { locale, title, summary, publisher, rights, subjects, modifiedOn, words, address, site } = book;
  const meta = (property: string, value: string) => `<meta property="${property}">${escaped(value)}</meta>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${locale}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifierOf(book)}</dc:identifier>
<dc:title>${escaped(title)}</dc:title>
<dc:language>${locale}</dc:language>
<dc:creator>${escaped(site)}</dc:creator>
<dc:publisher>${escaped(publisher)}</dc:publisher>
<dc:date>${modifiedOn}</dc:date>
<dc:description>${escaped(summary)}</dc:description>
${subjects.map((subject) => `<dc:subject>${escaped(subject)}</dc:subject>`).join('\n')}
<dc:rights>${escaped(rights)}</dc:rights>
<dc:source>${escaped(address)}</dc:source>
${meta('dcterms:modified', `${modifiedOn}T00:00:00Z`)}
${meta('schema:accessMode', 'textual')}
${meta('schema:accessMode', 'visual')}
${meta('schema:accessModeSufficient', 'textual')}
${['tableOfContents', 'structuralNavigation', 'readingOrder', 'alternativeText', 'displayTransformability'].map((feature) => meta('schema:accessibilityFeature', feature)).join('\n')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', words.accessibility)}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="reader.css" media-type="text/css"/>
<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
${files.map(({ file, chapter }, i) => `<item id="c${i}" href="${file}" media-type="application/xhtml+xml"${hasDrawing(chapter.blocks) ? ' properties="svg"' : ''}/>`).join('\n')}
</manifest>
<spine>
<itemref idref="cover"/>
<itemref idref="nav"/>
${files.map((_, i) => `<itemref idref="c${i}"/>`).join('\n')}
</spine>
</package>
`;
};

const navPage = (book: ReaderBook, files: readonly { file: string; chapter: Chapter }[]): string => {
  const { contents, cover } = book.words;
  const entries = files.map(({ file, chapter }) => `<li><a href="${file}">${escaped(chapter.title)}</a></li>`).join('\n');
  const first = files.find(({ chapter }) => chapter.kind !== 'front')?.file ?? files[0]?.file ?? 'cover.xhtml';
  return page(
    contents,
    book,
    `<body>
<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${escaped(contents)}</h1><ol>
${entries}
</ol></nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${escaped(book.title)}"><ol>
<li><a epub:type="cover" href="cover.xhtml">${escaped(cover)}</a></li>
<li><a epub:type="toc" href="nav.xhtml">${escaped(contents)}</a></li>
<li><a epub:type="bodymatter" href="${first}">${escaped(book.title)}</a></li>
</ol></nav>
</body>`,
  );
};

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** Every text of a book by its place in the EPUB. */
export const epubTexts = (book: ReaderBook): Map<string, string> => {
  const files = book.chapters.map((chapter, i) => ({ file: fileOf(chapter, i), chapter }));
  const terms = termsIn(book);
  return new Map([
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', packageOf(book, files)],
    ['EPUB/nav.xhtml', navPage(book, files)],
    [
      'EPUB/cover.xhtml',
      page(
        book.title,
        book,
        `<body class="cover" epub:type="cover"><img src="cover.png" alt="${escaped(`${book.title} · ${book.site}`)}"/></body>`,
      ),
    ],
    ...files.map(({ file, chapter }): [string, string] => [`EPUB/${file}`, chapterPage(chapter, book, terms)]),
    ['EPUB/reader.css', readerCss()],
  ]);
};

const filesOf = async (book: ReaderBook): Promise<[string, Uint8Array][]> => [
  ['mimetype', strToU8('application/epub+zip')],
  ...[...epubTexts(book)].map(([name, words]): [string, Uint8Array] => [name, strToU8(words)]),
  ['EPUB/cover.png', await coverPng(book)],
];

/** A book as an EPUB 3. It bears no date but its edition's, so the same edition always makes the same bytes. */
export const readerEpub = async (book: ReaderBook): Promise<Uint8Array<ArrayBuffer>> => {
  const entries = (await filesOf(book)).map(([name, bytes]): [string, Zippable[string]] => [
    name,
    // A program tells the format by the first bytes, which must not be packed.
    [bytes, { level: name === 'mimetype' || name.endsWith('.png') ? 0 : 9 }],
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) }));
};
