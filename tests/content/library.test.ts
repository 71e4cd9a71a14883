import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readLibrary } from '#domain/content/library.ts';
import { describeFault } from '#domain/content/outline.ts';
import { readContentFiles } from '#ports/content-files.ts';

const { faults } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));

it('everything we teach and require satisfies its schema and links up', () => expect(faults.map(describeFault)).toEqual([]));
