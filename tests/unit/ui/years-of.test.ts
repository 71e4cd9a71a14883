import { expect, it } from 'vitest';
import { yearsOf } from '#ui/reference/years-of.ts';

it.each([
  ['2016–2019', [2016, 2017, 2018, 2019]],
  ['1951', [1951]],
  ['2015—2016', [2015, 2016]],
  [null, []],
])('the years of %s', (period, years) => expect(yearsOf(period)).toEqual(years));
