import { expect, it } from 'vitest';
import { csvOf } from '../../../src/ui/sheets/csv.ts';
import { xlsxOf } from '../../../src/ui/sheets/xlsx.ts';

it('begins with the mark of UTF-8 and ends lines as Excel does', () =>
  expect(csvOf([['姓名'], ['林小满']])).toBe('\uFEFF姓名\r\n林小满\r\n'));

it('disarms what a spreadsheet would read as a formula', () =>
  expect(csvOf([['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '1-1']])).toBe("\uFEFF'=1+1,'+1,'-1,'@SUM(A1),'\tx,1-1\r\n"));

it('quotes commas, quotation marks and lines', () =>
  expect(csvOf([['a,b', 'say "x"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""x""","two\nlines"\r\n'));

it('the Excel file is one', async () => {
  const file = await xlsxOf([['工号'], ['0024117']]);
  expect(file.subarray(0, 2).toString()).toBe('PK');
});
