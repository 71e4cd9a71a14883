import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyContent, listContent, readContent, saveContent } from '../../../src/editor/files.ts';

let whole = '';
let root = '';
beforeEach(() => {
  whole = mkdtempSync(join(tmpdir(), 'minglun-edit-'));
  root = join(whole, 'content');
  mkdirSync(join(root, 'cases'), { recursive: true });
  writeFileSync(join(root, 'cases', 'one.yaml'), 'title: 一\n');
  writeFileSync(join(root, 'sealed.json'), '[]');
  writeFileSync(join(whole, 'secret.yaml'), 'title: not ours\n');
  symlinkSync(join(whole, 'secret.yaml'), join(root, 'cases', 'link.yaml'));
  symlinkSync(whole, join(root, 'out'));
});
afterEach(() => rmSync(whole, { recursive: true, force: true }));

const seen = () => readContent(root, 'cases/one.yaml')?.digest ?? '';

describe('the files of the editor', () => {
  it('are those of the content that people write', () => expect(listContent(root)).toEqual(['cases/one.yaml']));

  it('are written whole, with the ends of lines as everywhere, and leave nothing beside them', () => {
    expect(saveContent(root, { path: 'cases/one.yaml', text: 'title: 二\r\n', seen: seen() })).toMatchObject({ ok: true });
    expect(readFileSync(join(root, 'cases', 'one.yaml'), 'utf8')).toBe('title: 二\n');
    expect(readdirSync(join(root, 'cases')).sort()).toEqual(['link.yaml', 'one.yaml']);
  });

  it('are not written over what somebody else wrote meanwhile', () => {
    const before = seen();
    writeFileSync(join(root, 'cases', 'one.yaml'), 'title: 别人写的\n');
    expect(saveContent(root, { path: 'cases/one.yaml', text: 'title: 我写的\n', seen: before })).toMatchObject({
      ok: false,
      why: 'changed',
      theirs: { text: 'title: 别人写的\n' },
    });
    expect(readFileSync(join(root, 'cases', 'one.yaml'), 'utf8')).toBe('title: 别人写的\n');
  });

  it.each([
    '../secret.yaml',
    'cases/../../secret.yaml',
    'cases/link.yaml',
    'out/secret.yaml',
    '/etc/passwd',
    'sealed.json',
    'cases/new.yaml',
    'cases',
    '',
  ])('never are what lies outside, or is not there: %s', (path) => {
    expect(readContent(root, path)).toBeUndefined();
    expect(saveContent(root, { path, text: 'title: x\n', seen: seen() })).toEqual({ ok: false, why: 'outside' });
    expect(readFileSync(join(whole, 'secret.yaml'), 'utf8')).toBe('title: not ours\n');
  });

  it('are made anew by copying one, in its folder and of its kind', () => {
    expect(copyContent(root, { path: 'cases/one.yaml', name: 'two.yaml' })).toEqual({ ok: true, path: 'cases/two.yaml' });
    expect(readFileSync(join(root, 'cases', 'two.yaml'), 'utf8')).toBe('title: 一\n');
  });

  it.each([
    ['cases/one.yaml', 'one.yaml', 'taken'],
    ['cases/one.yaml', 'link.yaml', 'taken'],
    ['cases/one.yaml', '../two.yaml', 'name'],
    ['cases/one.yaml', 'two.en.mdoc', 'name'],
    ['cases/one.yaml', 'Two.yaml', 'name'],
    ['cases/one.yaml', '.yaml', 'name'],
    ['cases/link.yaml', 'two.yaml', 'outside'],
    ['../secret.yaml', 'two.yaml', 'outside'],
  ])('are not made of %s as %s', (path, name, why) => {
    expect(copyContent(root, { path, name })).toEqual({ ok: false, why });
    expect(readdirSync(join(root, 'cases')).sort()).toEqual(['link.yaml', 'one.yaml']);
    expect(readFileSync(join(whole, 'secret.yaml'), 'utf8')).toBe('title: not ours\n');
  });
});
