import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { locales } from '#domain/shared/locale.ts';
import { PlainDate } from '#domain/shared/plain-date.ts';
import { listContent } from '../../src/editor/files.ts';
import { findingsOf } from '../../src/editor/findings.ts';

const root = fileURLToPath(new URL('../../content/', import.meta.url));
// Late enough for every day of review to be past, so that there are findings of many kinds.
const late = PlainDate.parse('2031-01-01');

it.each(locales)('every finding in %s leads to a line of a file that an editor can open, and says what to do', (locale) => {
  const files = new Set(listContent(root));
  const found = findingsOf(root, locale, late);
  expect(found.length).toBeGreaterThan(100);
  expect([...new Set(found.map(({ file }) => file).filter((file) => !files.has(file)))]).toEqual([]);
  const amiss = found.filter(({ file, line, what, cure }) => {
    const lines = readFileSync(root + file, 'utf8').split('\n').length;
    const isTold = locale === 'en' || (/\p{Script=Han}/u.test(what) && /\p{Script=Han}/u.test(cure));
    return line < 1 || line > lines || cure === '' || !isTold;
  });
  expect(amiss).toEqual([]);
});
