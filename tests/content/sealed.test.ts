import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '#domain/content/library.ts';
import { describeFault } from '#domain/content/outline.ts';
import { sealedAnew, sealFaults } from '#domain/content/sealed.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { digestedEditions, readSealed } from '../../src/cli/sealed-file.ts';

const folder = fileURLToPath(new URL('../../content', import.meta.url));
const editions = digestedEditions(readLibrary(readContentFiles(folder)).library);

it('no edition is other than what was released under its version', () =>
  expect(sealFaults(editions, readSealed(folder)).map(describeFault)).toEqual([]));

describe('a seal', () => {
  const sealed = sealedAnew(editions, []);
  const changed = editions.map((one) => (one.kind === 'exam' && one.slug === 'ai-101' ? { ...one, digest: 'f'.repeat(64) } : one));

  it('holds every edition once', () => expect(sealed).toHaveLength(editions.length));
  it('is broken by content that changes under a released version, and names the file', () =>
    expect(sealFaults(changed, sealed)).toEqual([expect.objectContaining({ file: 'exams/ai-101/exam.yaml', place: 'version' })]));
  it('says nothing of a new version, and keeps the one before beside it', () => {
    const raised = changed.map((one) => (one.kind === 'exam' && one.slug === 'ai-101' ? { ...one, version: '2099.1' } : one));
    expect(sealFaults(raised, sealed)).toEqual([]);
    expect(sealedAnew(raised, sealed)).toEqual(expect.arrayContaining(sealed));
    expect(sealedAnew(raised, sealed)).toHaveLength(sealed.length + 1);
  });
});
