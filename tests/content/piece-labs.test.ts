import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exposureOf, found } from '#domain/content/de-identification.ts';
import { type MadeUp, readMadeUpTable } from '#domain/content/read-made-up-table.ts';
import { changeBetween, riskOf } from '#domain/content/risk.ts';
import { tagSchemas } from '#domain/content/tags/schemas.ts';
import { readContentFiles } from '#ports/content-files.ts';

const { outlines } = readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)));
const tagsOf = (slug: string, locale: string) => outlines[`outreach/${slug}/piece.${locale}.mdoc`]?.tags ?? [];
const named = (tags: ReturnType<typeof tagsOf>, name: string) =>
  tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes);

it.each(['zh-CN', 'en'])('the piece on names shows in %s what its text says of the thirteen people', (locale) => {
  const tags = tagsOf('does-removing-names-hide-you', locale);
  const inside = { entries: named(tags, 'entry'), coarser: named(tags, 'coarser'), clues: named(tags, 'clue') } as unknown as MadeUp;
  const table = readMadeUpTable(tagSchemas.deid.parse(named(tags, 'deid')[0]), inside);
  const [asItWas = [], , coarser = []] = table.versions.map(({ heights }) => heights);
  const [nurse = [], cook = []] = table.clues.map(({ values }) => values);
  expect(table.entries).toHaveLength(13);
  expect(exposureOf(table, asItWas).unique).toBe(13);
  expect(found(table, asItWas, nurse).fits).toBe(1);
  expect(found(table, coarser, nurse)).toMatchObject({ fits: 5, secret: null });
  expect(found(table, coarser, cook)).toMatchObject({ fits: 3, secret: table.entries[9]?.secret });
});

it.each(['zh-CN', 'en'])('each setting of the piece on risk is cut by half, in %s', (locale) => {
  const { settings, harms } = riskOf(tagSchemas.risk.parse(named(tagsOf('reading-risk', locale), 'risk')[0]));
  const changes = settings.map((one) => changeBetween(one.without, one.with));
  expect(changes.map(({ relative }) => relative)).toEqual([-0.5, -0.5, -0.5]);
  expect(changes.map(({ change }) => change)).toEqual([-100, -10, -1]);
  expect(harms.filter(({ lasts }) => lasts === 'stays').map(({ count }) => count)).toEqual([1]);
});
