import { describe, expect, it } from 'vitest';
import { checkThreeRs } from '#domain/content/check-three-rs.ts';
import { changed, consequenceOf, neededEach, type Protocol, powerWith } from '#domain/content/three-rs.ts';
import { tagsIn } from '../../support/tags-in.ts';

const protocol: Protocol = { groups: 2, difference: 10, sd: 10, loss: 0, severity: 3 };

describe('how many to a group', () => {
  it.each([
    ['one standard deviation', { ...protocol }, 16],
    ['animals that differ less', { ...protocol, sd: 8 }, 11],
    ['half the difference', { ...protocol, difference: 5 }, 63],
    ['losses of a fifth', { ...protocol, loss: 20 }, 20],
  ])('takes, with %s, what the formula says', (_name, given, each) => expect(neededEach(given)).toBe(each));
  it('gives a chance of eighty per cent, or a little more', () => {
    for (const sd of [4, 8, 10, 15]) {
      const power = powerWith(neededEach({ ...protocol, sd }), { ...protocol, sd });
      expect(power).toBeGreaterThanOrEqual(0.7999);
      expect(power).toBeLessThan(0.9);
    }
  });
  it('and too few see too little', () => expect(powerWith(6, protocol)).toBeCloseTo(0.41, 2));
});

describe('changes to a protocol', () => {
  it('work together, the lower value settling what two of them set', () =>
    expect(changed({ ...protocol, groups: 4 }, [{ groups: 3, severity: 2 }, { groups: 2 }, { sd: 8 }])).toMatchObject({
      groups: 2,
      sd: 8,
      severity: 2,
    }));
  it('never bring more animals than before', () => {
    for (const change of [{ sd: 20 }, { groups: 9 }, { loss: 50 }])
      expect(consequenceOf(changed(protocol, [change])).animals).toBeLessThanOrEqual(consequenceOf(protocol).animals);
  });
  it('do not make up for a number that was never worked out', () =>
    expect(consequenceOf(changed(protocol, [{ each: 6 }]))).toMatchObject({ each: 6, animals: 12 }));
});

describe('a protocol in a lesson', () => {
  const change = (id: string, r: string, more = 'sd="8"') => `{% change id="${id}" r="${r}" label="x" ${more} %}\ny\n{% /change %}\n`;
  const all = ['replacement', 'reduction', 'refinement'].map((r, i) => change(`c${i + 1}`, r)).join('\n');
  const inTag = (changes: string, difference = '10') =>
    `{% threers id="t-a" title="t" groups="2" difference="${difference}" sd="10" loss="0" severity="2" %}\nx\n\n${changes}{% /threers %}\n`;
  const faults = (source: string) => checkThreeRs(tagsIn(source)).map(({ fault }) => fault);
  it('is in order with a change for each R', () => expect(faults(inTag(all))).toEqual([]));
  it.each([
    ['no refinement', inTag(change('c1', 'replacement') + change('c2', 'reduction')), 'no change serves refinement'],
    ['two changes of one id', inTag(all + change('c1', 'reduction')), 'two changes have one id'],
    ['a change that changes nothing', inTag(all + change('c4', 'reduction', '')), 'the change changes nothing'],
    ['more animals than a picture holds', inTag(all, '3'), '350 animals'],
    ['a change that stands outside', change('c1', 'reduction'), 'a change stands outside a protocol'],
  ])('is refused with %s', (_name, source, fault) => expect(faults(source)).toContain(fault));
});
