import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '#domain/content/library.ts';
import { courseSnapshot } from '#domain/content/snapshot.ts';
import { rulesOf } from '#domain/content/values.ts';
import { locales } from '#domain/shared/locale.ts';
import { translator } from '#i18n/t.ts';
import { readContentFiles } from '#ports/content-files.ts';
import type { ReaderBook } from '#ui/papers/reader/book.ts';
import { casesBook } from '#ui/papers/reader/cases-book.ts';
import { courseBook, lessonsRead, type Wanted } from '#ui/papers/reader/course-book.ts';
import { deckOf } from '#ui/papers/reader/deck.ts';
import { epubTexts, readerEpub } from '#ui/papers/reader/epub.ts';

const { library } = readLibrary(readContentFiles('content'));
const stories = Object.fromEntries(
  Object.values(library.exams).flatMap(({ vignettes }) =>
    vignettes.filter(({ use }) => use === 'practice').map((story) => [story.id, story] as const),
  ),
);
const references = { ...library, stories, rules: rulesOf(library) };
const courses = Object.keys(library.courses);

const sourceOf = (slug: string, locale: string) => {
  const snapshot = courseSnapshot(library, slug);
  if (!snapshot) throw new Error(`There is no course ${slug}.`);
  return {
    slug,
    snapshot,
    references,
    drawing: (name: string) => readFileSync(`content/courses/${slug}/figures/${name}.${locale}.svg`, 'utf8'),
  };
};
const wanted = (locale: (typeof locales)[number], edition: 'reader' | 'teacher'): Wanted => ({
  t: translator(locale),
  edition,
  site: 'https://minglun.example',
  day: '2026-11-26',
});

const books: { name: string; book: ReaderBook }[] = locales.flatMap((locale) => [
  ...courses.flatMap((slug) =>
    (['reader', 'teacher'] as const).map((edition) => ({
      name: `${slug} ${locale} ${edition}`,
      book: courseBook(sourceOf(slug, locale), wanted(locale, edition)),
    })),
  ),
  { name: `cases ${locale} reader`, book: casesBook({ kind: 'cases', which: 'all' }, references, wanted(locale, 'reader')) },
]);

type Page = { ids: Set<string>; links: string[]; images: string[]; names: Set<string>; faults: string[] };

/** A page as a parser of XML sees it: it must be well formed, and says what it links to. */
const parsed = (xml: string): Page => {
  const page: Page = { ids: new Set(), links: [], images: [], names: new Set(), faults: [] };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => void page.faults.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    page.names.add(name);
    for (const [key, attribute] of Object.entries(attributes)) {
      const { value } = attribute as { value: string };
      if (key === 'id') {
        if (page.ids.has(value)) page.faults.push(`the id ${value} stands twice`);
        page.ids.add(value);
      }
      if (key === 'href') page.links.push(value);
      if (key === 'src') page.images.push(value);
      if (key === 'style' || key.startsWith('on')) page.faults.push(`${name} has ${key}`);
    }
  });
  parser.write(xml).close();
  return page;
};

describe('an e-book', () => {
  it('is well formed, links only to what is there, and has no script, in every course, edition and language', () => {
    const faults = books.flatMap(({ name, book }) => {
      const files = epubTexts(book);
      const pages = new Map(
        [...files].filter(([file]) => file.endsWith('.xhtml') || file.endsWith('.opf')).map(([file, xml]) => [file, parsed(xml)]),
      );
      const manifest = new Set(pages.get('EPUB/package.opf')?.links ?? []);
      return [...pages].flatMap(([file, page]) => [
        ...page.faults.map((fault) => `${name} ${file}: ${fault}`),
        ...[...page.names]
          .filter((tag) => ['script', 'form', 'input', 'button', 'select', 'textarea', 'style', 'iframe'].includes(tag))
          .map((tag) => `${name} ${file}: a ${tag}`),
        ...page.images.filter((image) => !manifest.has(image)).map((image) => `${name} ${file}: ${image} is not in the manifest`),
        ...page.links
          .filter((link) => !/^https:\/\//.test(link))
          .filter((link) => {
            const [to = '', id] = link.split('#');
            const there = to === '' ? page : pages.get(`EPUB/${to}`);
            return id === undefined ? !there && !files.has(`EPUB/${to}`) && to !== 'cover.png' : !there?.ids.has(id);
          })
          .map((link) => `${name} ${file}: ${link} leads nowhere`),
      ]);
    });
    expect(faults).toEqual([]);
  });

  it('says which edition it is and lists every page it has', () => {
    for (const { name, book } of books) {
      const files = epubTexts(book);
      const opf = files.get('EPUB/package.opf') ?? '';
      expect(opf, name).toContain(`<meta property="dcterms:modified">${book.modifiedOn}T00:00:00Z</meta>`);
      expect(opf, name).toContain(`<dc:language>${book.locale}</dc:language>`);
      expect(opf, name).toContain('schema:accessibilityFeature');
      const listed = parsed(opf).links;
      const pages = [...files.keys()].filter((file) => file.endsWith('.xhtml')).map((file) => file.slice('EPUB/'.length));
      expect(
        pages.filter((page) => !listed.includes(page)),
        name,
      ).toEqual([]);
      const toc = parsed(files.get('EPUB/nav.xhtml') ?? '').links;
      expect(book.chapters.length, name).toBeLessThanOrEqual(toc.length);
    }
  });

  it('begins with its format, unpacked, and is the same whenever it is made', async () => {
    const [{ book } = { book: undefined }] = books;
    if (!book) throw new Error('There is no course.');
    const [once, again] = [await readerEpub(book), await readerEpub(book)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    // The local header is thirty bytes long, then comes the name, and what is stored follows as it is.
    expect(Buffer.from(once.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
    expect(once[8]).toBe(0);
    expect(Object.keys(unzipSync(once))[0]).toBe('mimetype');
  });
});

const exam = Object.values(library.exams).flatMap(({ items }) => items.filter(({ use }) => use === 'exam'));
const practice = Object.values(library.exams).flatMap(({ items }) => items.filter(({ use }) => use === 'practice'));
const textOf = (book: ReaderBook): string => JSON.stringify(book);
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

describe('a lesson on paper', () => {
  it('has a form of its own for every tag that lessons use', () => {
    const bare = books.filter(({ book }) => JSON.stringify(book).includes('"part":"outside"')).map(({ name }) => name);
    expect(bare).toEqual([]);
  });
});

describe('what a reader does not say', () => {
  it('no exam question stands in any reader, teachers’ or not', () => {
    const found = books.flatMap(({ name, book }) => {
      const text = textOf(book);
      return exam.filter(({ stem }) => text.includes(quoted(stem[book.locale]))).map(({ id }) => `${name}: ${id}`);
    });
    expect(found).toEqual([]);
  });

  it('the reasons of practice questions stand in the edition for teachers alone', () => {
    const reasons = practice.flatMap((item) =>
      item.type === 'single' || item.type === 'multiple' ? item.options.map(({ rationale }) => rationale) : [],
    );
    // What a provision says may be a reason word for word, and is told to everybody.
    const provisions = new Set(
      Object.values(library.regulations).flatMap(({ clauses }) => clauses.flatMap(({ paraphrase }) => Object.values(paraphrase))),
    );
    const own = (text: string) => !provisions.has(text);
    const in2 = (edition: string) =>
      books
        .filter(({ name }) => name.endsWith(edition))
        .flatMap(({ name, book }) => {
          const text = textOf(book);
          return reasons.filter((reason) => own(reason[book.locale]) && text.includes(quoted(reason[book.locale]))).map(() => name);
        });
    expect(in2(' reader')).toEqual([]);
    expect(in2(' teacher').length).toBeGreaterThan(reasons.length);
  });

  it('slides show no key, and leave no lesson out', () => {
    for (const locale of locales)
      for (const slug of courses) {
        const decks = lessonsRead(sourceOf(slug, locale), wanted(locale, 'reader')).map(deckOf);
        expect(decks).toHaveLength(library.courses[slug]?.course.lessons.length ?? 0);
        for (const { slides, title } of decks) expect(slides.length, `${slug} ${title}`).toBeGreaterThan(3);
        const text = JSON.stringify(decks);
        expect(
          practice
            .filter((item) => item.type === 'single' && item.options.some(({ rationale }) => text.includes(quoted(rationale[locale]))))
            .map(({ id }) => id),
        ).toEqual([]);
      }
  });
});

describe('the edition for teachers', () => {
  it('plans every lesson, and the minutes of its parts are the minutes of the lesson', () => {
    for (const { book } of books.filter(({ name }) => name.endsWith('teacher')))
      for (const chapter of book.chapters.filter(({ kind }) => kind === 'lesson')) {
        const plan = chapter.blocks.find((block) => block.is === 'box' && block.part === 'plan');
        if (plan?.is !== 'box') throw new Error(`${book.name} ${chapter.id} has no plan.`);
        const table = plan.blocks.find((block) => block.is === 'table');
        const minutes = table?.is === 'table' ? table.rows.reduce((sum, row) => sum + Number(row[1]?.[0]?.text), 0) : 0;
        expect(plan.title, chapter.id).toContain(String(minutes));
      }
  });
});
