import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWeigh } from '#domain/content/check-weigh.ts';
import { stances, weighed } from '#domain/content/weigh.ts';
import { tagsIn } from '../../support/tags-in.ts';

describe('weighing', () => {
  it('says which way somebody moved, and whether the other side was heard', () => {
    expect(weighed(-2, 1, ['for', 'for', 'against'])).toEqual({ steps: 3, way: 'for', for: 2, against: 1, heardOther: true });
    expect(weighed(2, 1, ['for'])).toEqual({ steps: 1, way: 'against', for: 1, against: 0, heardOther: false });
    expect(weighed(-1, -1, ['for'])).toMatchObject({ way: 'nowhere', heardOther: true });
  });

  it('asks nothing of whoever stands in between, and counts every reason once', () => {
    const stance = fc.constantFrom(...stances);
    fc.assert(
      fc.property(stance, fc.array(fc.constantFrom('for' as const, 'against' as const), { maxLength: 12 }), (before, taken) => {
        const so = weighed(before, 0, taken);
        expect(so.heardOther).toBe(true);
        expect(so.for + so.against).toBe(taken.length);
        expect(so.steps).toBe(Math.abs(before));
      }),
    );
  });
});

describe('a scale in a text', () => {
  const reason = (id: string, side: string, source = 'source="x"') =>
    `{% reason id="${id}" side="${side}" rests="value" label="l" ${source} %}\nx\n{% /reason %}\n`;
  const scale = (...all: string[]) => `{% weigh id="w-a" title="t" for="f" against="a" %}\nx\n\n${all.join('\n')}{% /weigh %}\n`;
  const six = (['for', 'for', 'for', 'against', 'against', 'against'] as const).map((side, i) => reason(`r${i + 1}`, side));
  const faults = (source: string) => checkWeigh(tagsIn(source)).map(({ fault }) => fault);

  it('is in order with six reasons of both sides', () => expect(faults(scale(...six))).toEqual([]));
  it.each([
    ['too few', scale(...six.slice(0, 5)), '5 reasons'],
    ['one side alone', scale(...Array.from({ length: 6 }, (_, i) => reason(`r${i + 1}`, 'for'))), 'hardly a reason against'],
    ['one id twice', scale(...six.slice(0, 5), reason('r1', 'against')), 'two reasons have one id'],
    ['no source', scale(...six.slice(0, 5), reason('r6', 'against', '')), 'a reason has one source'],
    ['two sources', scale(...six.slice(0, 5), reason('r6', 'against', 'source="x" clause="KJ-02"')), 'a reason has one source'],
    ['a reason that stands outside', reason('r1', 'for'), 'a reason stands outside a scale'],
  ])('is refused with %s', (_name, source, fault) => expect(faults(source)).toContain(fault));
});
