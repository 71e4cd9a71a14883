import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { editorsManual, manualFile } from '../../src/cli/write-editors-manual.ts';

it('the editors’ manual says what the schemas say; `npm run manual` writes it again', () =>
  expect(readFileSync(manualFile, 'utf8')).toBe(editorsManual()));
