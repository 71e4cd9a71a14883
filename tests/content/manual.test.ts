import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locales } from '#domain/shared/locale.ts';
import { editorsManual, manualFile } from '../../src/cli/write-editors-manual.ts';

it.each(locales)('the editors’ manual in %s says what the schemas say; `npm run manual` writes it again', (locale) =>
  expect(readFileSync(manualFile(locale), 'utf8')).toBe(editorsManual(locale)),
);
