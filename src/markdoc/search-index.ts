import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { readLibrary } from '../domain/content/library.ts';
import { searchKindOf, searchRecords } from '../domain/content/search-records.ts';
import { locales } from '../domain/shared/locale.ts';
import { readContentFiles } from '../ports/content-files.ts';

const inLanguage = (path: string) => ({
  locale: /^\/en(\/|$)/.test(path) ? 'en' : 'zh-CN',
  bare: path.replace(/^\/en(?=\/|$)/, '') || '/',
});

/** Writes what the search of the built site reads, so that searching public content costs the server nothing. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const client = fileURLToPath(dir);
      const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: ['svg', 'form', 'nav', '.clause'] });
      if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);

      for (const entry of readdirSync(client, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || entry.name !== 'index.html') continue;
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(client, entry.parentPath).split(sep).join('/')}`;
        const kind = searchKindOf(inLanguage(path).bare);
        if (!kind) continue;
        const content = readFileSync(file, 'utf8').replace(
          '<main ',
          `<main data-pagefind-filter="kind:${kind}" data-pagefind-meta="kind:${kind}" `,
        );
        const added = await index.addHTMLFile({ url: path, content });
        errors.push(...added.errors);
      }

      const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));
      for (const locale of locales)
        for (const { path, title, text, kind } of searchRecords(library, locale)) {
          const url = locale === 'en' ? `/en${path}` : path;
          const added = await index.addCustomRecord({
            url,
            content: text,
            language: locale.toLowerCase(),
            meta: { title, kind },
            filters: { kind: [kind] },
          });
          errors.push(...added.errors);
        }

      const folder = join(client, 'pagefind');
      errors.push(...(await index.writeFiles({ outputPath: folder })).errors);
      // Pages to search with, which we have not asked for: ours is written by hand.
      for (const name of readdirSync(folder)) if (/-ui\.|highlight/.test(name)) rmSync(join(folder, name));
      await close();
      if (errors.length > 0) throw new Error(`The search index is not whole: ${errors.join('; ')}`);
    },
  },
});
