import { describe, expect, it } from 'vitest';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import { childrenOf, type MarkupElement, within } from '#domain/bank/markup.ts';
import { writePackage } from '#domain/bank/qti/write-package.ts';
import { itemTypes } from '#domain/content/item.ts';
import { readXml } from '#ports/read-xml.ts';
import { publishedLibrary } from '../../support/exam-world.ts';
import { grammarFaults, referenceFaults } from '../../support/qti-grammar.ts';

const parsed = (text: string, name: string): MarkupElement => {
  const root = readXml(text, name);
  if (!root.ok) throw new Error(JSON.stringify(root.refusal));
  return root.value;
};
const everything = () => {
  const exams = Object.values(publishedLibrary().exams);
  const stories = exams.flatMap(({ vignettes }) => vignettes);
  const items = exams.flatMap((exam) => exam.items) as DraftItem[];
  return { items, ...writePackage(items, stories) };
};

describe('a QTI 3.0 package', () => {
  const { files, items, notWritten } = everything();
  const roots = Object.entries(files).map(([name, text]) => [name, parsed(text, name)] as const);
  const itemRoots = roots.filter(([, root]) => root.name === 'qti-assessment-item');

  it('of every item that came with the platform has every type but judgement', () => {
    const written = new Set(items.filter(({ id }) => !notWritten.some(({ item }) => item === id)).map(({ type }) => type));
    expect([...written].sort()).toEqual(itemTypes.filter((type) => type !== 'judgement').sort());
    expect(itemRoots.length).toBeGreaterThan(400);
    expect(roots.some(([, root]) => root.name === 'qti-assessment-stimulus')).toBe(true);
  });

  it('keeps the grammar of the information model in every file', () =>
    expect(roots.flatMap(([name, root]) => grammarFaults(root).map((fault) => `${name} ${fault}`)).slice(0, 5)).toEqual([]));

  it('points at nothing that is not there', () => {
    expect(itemRoots.flatMap(([name, root]) => referenceFaults(root).map((fault) => `${name} ${fault}`)).slice(0, 5)).toEqual([]);
    const manifest = parsed(files['imsmanifest.xml'] ?? '', 'imsmanifest.xml');
    const resources = within(manifest, ({ name }) => name === 'resource');
    const ids = resources.map(({ attributes }) => attributes.identifier);
    expect(new Set(ids).size).toBe(ids.length);
    expect(resources.map(({ attributes }) => attributes.href).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'imsmanifest.xml')
        .sort(),
    );
    for (const resource of resources)
      for (const { attributes } of childrenOf(resource, 'dependency')) expect(ids).toContain(attributes.identifierref);
  });

  it('would be found out', () => {
    const faultsOf = (change: (text: string) => string) => {
      const [name, text] = Object.entries(files).find(([, one]) => one.includes('qti-choice-interaction')) ?? ['', ''];
      const root = parsed(change(text), name);
      return [...grammarFaults(root), ...referenceFaults(root)].length;
    };
    expect(faultsOf((text) => text)).toBe(0);
    expect(faultsOf((text) => text.replace(' time-dependent="false"', ''))).toBeGreaterThan(0);
    expect(faultsOf((text) => text.replace('identifier="a"', 'identifier="7"'))).toBeGreaterThan(0);
    expect(faultsOf((text) => text.replace('<qti-item-body>', '<qti-item-body>words'))).toBeGreaterThan(0);
    expect(faultsOf((text) => text.replace('response-identifier="RESPONSE"', 'response-identifier="OTHER"'))).toBeGreaterThan(0);
    expect(faultsOf((text) => text.replace(/<qti-value>[abc]<\/qti-value>/, '<qti-value>z</qti-value>'))).toBeGreaterThan(0);
  });
});
