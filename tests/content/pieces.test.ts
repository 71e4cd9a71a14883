import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { debtsOf } from '#domain/content/debts/debts-of.ts';
import { readLibrary } from '#domain/content/library.ts';
import { usesOf } from '#domain/content/uses.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { readContentFiles } from '#ports/content-files.ts';

const root = fileURLToPath(new URL('../../content', import.meta.url));
const files = readContentFiles(root);
const read = () => structuredClone(files);
type Given = ReturnType<typeof read>;
const slug = 'editing-genes-three-doors';
const [yaml, zh, en] = [`outreach/${slug}/piece.yaml`, `outreach/${slug}/piece.zh-CN.mdoc`, `outreach/${slug}/piece.en.mdoc`];

const changed = (change: (given: Given) => void) => {
  const given = read();
  change(given);
  return given;
};
const faultsOf = (change: (given: Given) => void) => readLibrary(changed(change)).faults.map(({ file, place }) => `${file} ${place}`);
const owed = (change: (given: Given) => void, on = '2026-11-26' as PlainDate) => debtsOf(readLibrary(changed(change)).library, on);
// biome-ignore lint/suspicious/noExplicitAny: a file that nobody has believed yet
const edit = (change: (piece: any) => void) => (given: Given) => change(given.yaml[yaml]);
const append = (file: string, words: string) => (given: Given) => {
  const outline = given.outlines[file];
  if (outline) outline.text += `\n\n${words}\n`;
};

describe('a piece is refused', () => {
  it('without one of its languages', () => expect(faultsOf((given) => void delete given.outlines[en])).toContain(`${en} whole file`));
  it('without a cover', () =>
    expect(
      faultsOf((given) => {
        given.others = given.others.filter((file) => file !== `outreach/${slug}/figures/cover.svg`);
      }),
    ).toContain(`outreach/${slug}/figures/cover.svg whole file`));
  it('with two sentences instead of three', () =>
    expect(faultsOf(edit((piece) => piece.lines['zh-CN'].pop()))).toContain(`${yaml} lines.zh-CN`));
  it('with a source that is not in the library', () =>
    expect(faultsOf(edit((piece) => piece.sources.push({ clause: 'KJ-99' })))).toContain(`${yaml} sources.10`));
  it('when it cites a clause that is not among its sources', () =>
    expect(faultsOf(edit((piece) => Object.assign(piece.sources[0], { clause: 'KJ-08' })))).toEqual([
      expect.stringMatching(new RegExp(`^${zh} line \\d+, clause$`)),
      expect.stringMatching(new RegExp(`^${en} line \\d+, clause$`)),
    ]));
  it('when it names a source that it does not have', () =>
    expect(faultsOf(append(zh, '见[来源99](#source-99)。'))).toContain(`${zh} #source-99`));
  it('when it does not say what is not known', () => expect(faultsOf(edit((piece) => delete piece.unknown))).toContain(`${yaml} unknown`));
  it('when its next review is more than a year away', () =>
    expect(faultsOf(edit((piece) => Object.assign(piece, { reviewOn: '2027-11-27' })))).toContain(`${yaml} reviewOn`));
  it('when a neighbour or a series is not there', () =>
    expect(faultsOf(edit((piece) => Object.assign(piece, { related: ['nowhere'], series: 'nothing' })))).toEqual(
      expect.arrayContaining([`${yaml} related`, `${yaml} series`]),
    ));
  it('when the home page names it and it is gone', () =>
    expect(
      faultsOf((given) => {
        (given.yaml['outreach/home.yaml'] as { piece: string }).piece = 'gone';
      }),
    ).toContain('outreach/home.yaml piece'));
  it('when both languages do not have the same tags', () =>
    expect(faultsOf((given) => void given.outlines[en]?.tags.pop())).toEqual(
      expect.arrayContaining([expect.stringContaining(`${en} tag`)]),
    ));
});

it('a lesson still says which objective its decision serves', () => {
  const lesson = 'courses/life-101/03-somatic-and-germline.zh-CN.mdoc';
  const dilemma = (given: Given) => given.outlines[lesson]?.tags.find(({ name }) => name === 'dilemma');
  expect(faultsOf((given) => void delete dilemma(given)?.attributes.objective)).toContain(
    `${lesson} line ${dilemma(read())?.line}, dilemma`,
  );
});

describe('an editor owes a piece', () => {
  const of = (rule: string) => expect.objectContaining({ rule, file: zh });
  it('shorter sentences where they are long on the whole', () =>
    expect(owed(append(zh, `${'很长的一句话'.repeat(300)}。`))).toContainEqual(of('sentence-mean')));
  it('a source beside a figure', () => expect(owed(append(zh, '有37%的人这样想。'))).toContainEqual(of('figure-bare')));
  it('nothing where the source stands beside it', () =>
    expect(owed(append(zh, '有37%的人这样想（[来源1](#source-1)）。'))).not.toContainEqual(of('figure-bare')));
  it('a title that makes a thing no bigger than it is', () =>
    expect(owed(edit((piece) => Object.assign(piece.title, { 'zh-CN': '基因技术恐失控' })))).toContainEqual(
      expect.objectContaining({ rule: 'word-overstated', file: yaml, seen: '失控' }),
    ));
  it('another look at its sources on the day it promised', () =>
    expect(owed(() => undefined, '2027-05-26' as PlainDate)).toContainEqual(expect.objectContaining({ rule: 'review-due', file: yaml })));
});

it('a clause and a case tell which pieces cite them', () => {
  const uses = usesOf(readLibrary(read()).library);
  for (const source of ['clause:GE-03', 'case:he-jiankui']) expect(uses.get(source)).toContainEqual({ kind: 'piece', piece: slug });
});

describe('every cover', () => {
  const covers = read().others.filter((file) => /^outreach\/[^/]+\/figures\/cover\.svg$/.test(file));
  it.each(covers)('%s takes its colours from the site, has one size and no words', (file) => {
    const svg = readFileSync(`${root}/${file}`, 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 640 360">/);
    expect(svg).not.toMatch(/<text|<style|<image|<script|\sid=|\sstyle=|\sfill="|\sstroke="/);
    expect(
      [...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')).filter((name) => !/^fig-/.test(name)),
    ).toEqual([]);
  });
});
