import { describe, expect, it } from 'vitest';
import type { Statement } from '#domain/credentials/statement.ts';
import { showDay } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';
import { breakLines } from '#ui/papers/break-lines.ts';
import { runsOf } from '#ui/papers/fonts.ts';
import type { Paper } from '#ui/papers/paper.ts';
import { paperDocx } from '#ui/papers/paper-docx.ts';
import { paperPdf } from '#ui/papers/paper-pdf.ts';
import { statementPaper } from '#ui/statements/statement-paper.ts';
import { partsOf, readPdf } from '../../support/read-papers.ts';

const title = { 'zh-CN': '科技伦理通识（演示）', en: 'Foundations (demo)' };
const member = (name: string): Statement['content']['members'][number] => ({
  name,
  staffNumber: '0024117',
  roles: ['student'],
  since: '2026-11-01',
  requirements: [
    {
      title,
      policy: 'project',
      edition: '2026.1',
      met: true,
      blocks: false,
      reason: { code: 'current', until: '2029-11-09' },
      held: [{ title, edition: '2026.1', completedOn: '2026-11-10', minutes: 90, serial: 'ML-7K3Q-0M8D-R2VC', validUntil: '2029-11-09' }],
    },
    { title, policy: 'project', edition: '2026.1', met: false, blocks: true, reason: { code: 'never_completed' }, held: [] },
  ],
  missing: 1,
});
const statement = (names: readonly string[]): Statement => ({
  content: {
    code: 'ST-7K3Q-0M8D-R2VC',
    basis: 'KJ-13',
    institution: { nameZh: '测试大学（演示）', nameEn: 'Test University (demo)', isDemo: true },
    project: { id: 'p', number: 'K-1', title: '步态研究（演示）', funder: null },
    asOf: '2026-11-25',
    knownAt: '2026-11-25T02:00:00.000Z',
    members: names.map(member),
  },
  digest: 'ab'.repeat(32),
  jws: 'x.y.z',
});
const verifyUrl = 'https://minglun.example.edu.cn/verify/ST-7K3Q-0M8D-R2VC';
const paperOf = (names: readonly string[], locale: 'zh-CN' | 'en' = 'zh-CN'): Paper =>
  statementPaper(statement(names), { citation: '《办法》第9条', verifyUrl }, translator(locale));
const dense = (text: string) => text.replace(/\s+/g, '');
const rare = ['王㛃', '𠮷田', '䶮𬭚', 'Łukasz Źrebak'];

/** Everything a paper says, once for each time it says it. */
const saidBy = ({ title: head, notice, intro, basis, about, table, foot, closing }: Paper): string[] => [
  head,
  ...(notice ? [notice.text] : []),
  intro,
  basis.value,
  ...[...about, ...foot].flatMap(({ term, value }) => [term, value]),
  table.caption,
  ...table.heads,
  ...table.rows.flat(2).map(({ text }) => text),
  closing,
];

describe('a line of a statement', () => {
  const t = translator('zh-CN');
  const [held, until] = [3, 4];
  const cells = (given: Partial<Statement['content']['members'][number]['requirements'][number]>) => {
    const all = statement(['王伟']);
    const [one] = all.content.members;
    const [rule] = one?.requirements ?? [];
    if (!one || !rule) throw new Error('There is one member with requirements.');
    const only = { ...all, content: { ...all.content, members: [{ ...one, requirements: [{ ...rule, ...given }] }] } };
    const [row] = statementPaper(only, { citation: '', verifyUrl }, t).table.rows;
    return [row?.[held]?.map(({ text }) => text) ?? [], row?.[until]?.map(({ text }) => text) ?? []] as const;
  };
  const one = { title, edition: '2026.1', completedOn: '2026-11-10', minutes: 90, serial: null };
  const day = (given: string) => showDay(given, 'zh-CN');

  it('gives each of several things its own end, and the requirement its own', () => {
    const both = [
      { ...one, validUntil: '2029-11-09' },
      { ...one, validUntil: null },
    ];
    const [things, end] = cells({ validUntil: '2028-01-31', held: both });
    expect(things).toContain(t('statements.heldUntil', { day: day('2029-11-09') }));
    expect(things).toContain(t('statements.heldForever'));
    expect(end).toEqual([day('2028-01-31')]);
  });
  it('says the end of one thing once where the requirement ends with it', () => {
    const [things, end] = cells({ validUntil: '2029-11-09', held: [{ ...one, validUntil: '2029-11-09' }] });
    expect(things).toHaveLength(1);
    expect(end).toEqual([day('2029-11-09')]);
  });
  it('frozen before each thing had its own end reads as it did', () => {
    const [things, end] = cells({
      held: [
        { ...one, validUntil: '2029-11-09' },
        { ...one, validUntil: '2029-11-09' },
      ],
    });
    expect(things).toHaveLength(2);
    expect(end).toEqual([day('2029-11-09')]);
  });
  it('says until when somebody is exempt, and no end where nothing is met', () => {
    expect(cells({ validUntil: '2026-12-31', reason: { code: 'exempt', until: '2026-12-31' }, held: [] })).toEqual([
      [t('statements.exempt')],
      [day('2026-12-31')],
    ]);
    const unmet = { met: false, validUntil: null, reason: { code: 'never_completed' as const } };
    expect(cells({ ...unmet, held: [{ ...one, validUntil: '2029-11-09' }], lacking: [title] })).toEqual([
      [
        t('statements.heldLine', { title: title['zh-CN'], edition: '2026.1', day: day('2026-11-10'), minutes: 90 }),
        t('statements.heldUntil', { day: day('2029-11-09') }),
        t('statements.missing-courses', { courses: t('statements.lackingCourse', { title: title['zh-CN'] }) }),
      ],
      ['—'],
    ]);
  });
});

describe('a statement as a PDF', () => {
  it.each(['zh-CN', 'en'] as const)('says everything the paper says, in %s, rare characters as well', async (locale) => {
    const paper = paperOf(rare, locale);
    const { text, title: named, lang } = await readPdf(await paperPdf(paper));
    for (const words of saidBy(paper)) expect(text).toContain(dense(words));
    expect(named).toBe(`${paper.title} ${paper.code}`);
    expect(lang).toBe(locale);
  });
  it('can be read aloud: headings, a table with its heads, and what the QR code is', async () => {
    const { roles } = await readPdf(await paperPdf(paperOf(['王伟'])));
    const count = (role: string) => roles.filter((one) => one === role).length;
    expect([count('H1'), count('Table'), count('TR'), count('TH'), count('TD'), count('Figure')]).toEqual([1, 1, 3, 7, 8, 1]);
  });
  it('carries the signed statement, and is the same file each time', async () => {
    const paper = paperOf(['王伟']);
    const [once, twice] = [await paperPdf(paper), await paperPdf(paper)];
    const attached = (await readPdf(once)).attachments['ST-7K3Q-0M8D-R2VC.json'] ?? new Uint8Array();
    expect(JSON.parse(Buffer.from(attached).toString())).toEqual(statement(['王伟']));
    expect(Buffer.compare(once, twice)).toBe(0);
  });
  it('runs over as many pages as a large team needs, losing nobody', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `成员${i + 1}号`);
    const { text, pages } = await readPdf(await paperPdf(paperOf(names)));
    expect(pages).toBeGreaterThan(3);
    for (const name of names) expect(text).toContain(name);
    expect(text).toContain(`ST-7K3Q-0M8D-R2VC·${pages}/${pages}`);
  });
});

describe('a statement as a Word document', () => {
  it.each(['zh-CN', 'en'] as const)('says everything the paper says, in %s', async (locale) => {
    const paper = paperOf(rare, locale);
    const parts = partsOf(await paperDocx(paper));
    const xml = parts.get('word/document.xml')?.toString() ?? '';
    const text = dense([...xml.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)].map(([run]) => run.replace(/^<w:t[^>]*>/, '')).join(''));
    for (const words of saidBy(paper)) expect(text).toContain(dense(words));
    expect(xml).toContain('w:tblHeader');
    expect([...parts.keys()].some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    expect(parts.get('docProps/core.xml')?.toString()).toContain(paper.code);
    expect(parts.get('word/styles.xml')?.toString()).toContain(locale === 'en' ? 'en-GB' : 'zh-CN');
  });
});

describe('a line of text on paper', () => {
  const each = (text: string) => [...text].length;
  it('begins with no closing mark and ends with no opening one', () => {
    expect(breakLines('加入项目前，持有《通识》', 5, each)).toEqual(['加入项目', '前，持有', '《通识》']);
    expect(breakLines('甲乙丙丁（戊己）', 5, each)).toEqual(['甲乙丙丁', '（戊己）']);
  });
  it('keeps Latin words whole, with the space that follows them', () =>
    expect(breakLines('one two three', 8, each)).toEqual(['one two ', 'three']));
  it('breaks what is longer than a line where the line ends', () => expect(breakLines('abcdefgh', 3, each)).toEqual(['abc', 'def', 'gh']));
  it('loses nothing', () => {
    const text = '《科技伦理通识》2026.1版，completed 10 November 2026，90分钟。';
    for (const width of [1, 2, 5, 9, 40]) expect(breakLines(text, width, each).join('')).toBe(text);
  });
});

describe('a character', () => {
  const only = (...characters: string[]) => ({ has: (codePoint: number) => characters.includes(String.fromCodePoint(codePoint)) });
  it('is shown by the first font that has it', () =>
    expect(runsOf('甲乙甲', [only('甲'), only('甲', '乙')])).toEqual([
      { font: 0, text: '甲' },
      { font: 1, text: '乙' },
      { font: 0, text: '甲' },
    ]));
  it('that no font has is named by its number, not left out', () =>
    expect(runsOf('甲𪚥', [only('甲')])).toEqual([{ font: 0, text: '甲〔U+2A6A5〕' }]));
});
