import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { locales } from '#domain/shared/locale.ts';
import { listContent } from '../../src/editor/files.ts';
import { fieldsOf } from '../../src/editor/form.ts';
import { schemaOf } from '../../src/editor/schema-of.ts';
import { hintWords } from '../../src/editor/words/hints.ts';
import { plainHints } from '../../src/editor/words/plain-hints.ts';

const root = fileURLToPath(new URL('../../content/', import.meta.url));
const paths = listContent(root);

type Shape = { description?: string; properties?: Record<string, Shape> } & Record<string, unknown>;
/** All that the schemas of content say of their fields, and the names of all fields. */
const said = { descriptions: new Set<string>(), names: new Set<string>() };
const walk = (shape: unknown): void => {
  if (typeof shape !== 'object' || shape === null) return;
  const { description, properties } = shape as Shape;
  if (typeof description === 'string') said.descriptions.add(description);
  for (const name of Object.keys(properties ?? {})) said.names.add(name);
  for (const [name, part] of Object.entries(shape)) if (name !== 'properties') walk(part);
  for (const part of Object.values(properties ?? {})) walk(part);
};
for (const schema of new Set(paths.map(schemaOf))) if (schema) walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));

describe('what the form says of a field', () => {
  it('is there for every field of every file, in both languages', () => {
    const bare = new Set<string>();
    let shown = 0;
    for (const path of paths) {
      const text = readFileSync(root + path, 'utf8');
      const entries = [...text.matchAll(/^- /gm)].map(({ index }) => text.slice(0, index).split('\n').length);
      // Of a long list a few entries are enough: its fields are the same in each.
      const some = entries.filter((_, i) => i % Math.ceil(entries.length / 4) === 0);
      for (const line of some.length > 0 ? some : [1])
        for (const { path: at, hint } of fieldsOf(path, text, line)) {
          shown += 1;
          if (!hint || !locales.every((locale) => hint[locale].length > 0) || !/\p{Script=Han}/u.test(hint['zh-CN']))
            bare.add(`${path.split('/')[0]}: ${at.filter((part) => typeof part === 'string').join('.')}`);
        }
    }
    expect(shown).toBeGreaterThan(5000);
    expect([...bare]).toEqual([]);
  });

  it('has Chinese words for all that a schema says, and none for what no schema says', () =>
    expect(Object.keys(hintWords).sort()).toEqual([...said.descriptions].sort()));

  it('explains no name that no field bears', () =>
    expect(Object.keys(plainHints).filter((name) => !said.names.has(name) && !['U', 'Ap', 'An', 'Ev'].includes(name))).toEqual([]));
});
