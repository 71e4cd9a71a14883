import { setTimeout } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { stageRoster, stageRosterWithin } from '#commands/people/stage-roster.ts';
import { rosterImport } from '#db/schema/index.ts';
import { readRoster } from '#ports/read-roster.ts';
import { readRosterApart } from '#ports/read-roster-apart.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { campus } from '../../support/campus.ts';
import { messyRoster } from '../../support/messy-roster.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const large = () => utf8(csvOf(messyRoster(3000).rows));
const cards = () =>
  utf8(
    csvOf([
      ['工号', '姓名', '部门', '身份证号'],
      ...Array.from({ length: 6000 }, (_, n) => [`${n}`, '赵一', '医学部', '11010519491231002X']),
    ]),
  );
const over = Promise.resolve('over' as const);

it('a thread of its own reads just what would be read here', { timeout: 300_000 }, async () => {
  const bytes = large();
  expect(bytes.length).toBeGreaterThan(128 * 1024);
  expect(await readRosterApart({ bytes, remembered: [] })).toEqual(await readRoster({ bytes, remembered: [] }));
  expect(await readRosterApart({ bytes: cards(), remembered: [] })).toMatchObject({ refusal: { code: 'people.roster_identity_cards' } });
});

it('whoever does not wait finds how far it is, then the preview', { timeout: 300_000 }, async () => {
  const { db, institutionId, system } = await campus();
  const begun = await stageRosterWithin(db, { institutionId, fileName: 'r.csv', bytes: large() }, system, over);
  if (!begun.ok) throw new Error(begun.refusal.code);
  expect(begun.value.needs).toBe('time');
  const one = async () => (await db.select().from(rosterImport).where(eq(rosterImport.id, begun.value.importId)))[0];
  expect((await one())?.status).toBe('staging');
  await vi.waitFor(async () => expect((await one())?.status).toBe('staged'), { timeout: 120_000, interval: 50 });
  expect(await one()).toMatchObject({ refusal: null, rows: messyRoster(3000).people });
});

it('a refusal that comes too late is kept with the import; in time it is the answer, and nothing is kept', {
  timeout: 300_000,
}, async () => {
  const { db, institutionId, system } = await campus();
  const file = { institutionId, fileName: 'r.csv', bytes: cards() };
  const begun = await stageRosterWithin(db, file, system, over);
  if (!begun.ok) throw new Error(begun.refusal.code);
  await vi.waitFor(
    async () => expect((await db.select().from(rosterImport))[0]?.refusal).toMatchObject({ code: 'people.roster_identity_cards' }),
    { timeout: 120_000, interval: 50 },
  );
  await db.delete(rosterImport);
  const waited = await stageRosterWithin(db, { ...file, bytes: cards() }, system, setTimeout(120_000, 'over' as const, { ref: false }));
  expect(waited).toMatchObject({ ok: false, refusal: { code: 'people.roster_identity_cards' } });
  expect(await db.select().from(rosterImport)).toEqual([]);
});

it('of a workbook the sheet with the roster is read, and named; two of them are asked about', async () => {
  const { db, institutionId, system } = await campus();
  const sheet = (name: string, rows: string[][]) => ({
    sheet: name,
    data: rows.map((row) => row.map((value) => ({ value, type: String }))),
  });
  const roster = [
    ['工号', '姓名', '部门'],
    ['0001', '赵一', '临床医学院'],
  ];
  const book = async (...sheets: ReturnType<typeof sheet>[]) => new Uint8Array(await writeXlsx(sheets).toBuffer());
  const stage = (bytes: Uint8Array, name?: string) => stageRoster(db, { institutionId, fileName: 'r.xlsx', bytes, sheet: name }, system);
  const one = await stage(await book(sheet('说明', [['请看', '第二张']]), sheet('在职', roster)));
  expect(one.ok && (await db.select().from(rosterImport).where(eq(rosterImport.id, one.value.importId)))[0]?.sheet).toBe('在职');
  const two = await book(sheet('在职', roster), sheet('离职', roster));
  expect(await stage(two)).toEqual({ ok: false, refusal: { code: 'people.roster_which_sheet', sheets: ['在职', '离职'] } });
  expect((await stage(two, '离职')).ok).toBe(true);
  expect(await stage(two, '退休')).toMatchObject({ refusal: { code: 'people.roster_no_such_sheet' } });
});
