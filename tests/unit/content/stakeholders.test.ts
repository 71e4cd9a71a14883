import { describe, expect, it } from 'vitest';
import { checkStakeholders } from '#domain/content/check-stakeholders.ts';
import { compareMaps, type Party, spotsOf } from '#domain/content/stakeholders.ts';
import { tagsIn } from '../../support/tags-in.ts';

const parties: Party[] = [
  { name: 'a', interest: 5, power: 1, voice: 'silent' },
  { name: 'b', interest: 3, power: 3, voice: 'heard' },
  { name: 'c', interest: 1, power: 5, voice: 'silent' },
];

describe('two maps', () => {
  it('go together within one step on both scales', () =>
    expect(compareMaps(parties, [{ interest: 4, power: 2 }, { interest: 3, power: 5 }, null], [true, false, false])).toEqual({
      placed: 2,
      near: 1,
      far: ['b'],
      silent: 2,
      silentSeen: 1,
    }));
  it('say nothing of what was not placed', () => expect(compareMaps(parties, [], [])).toMatchObject({ placed: 0, near: 0, far: [] }));
});

it('marks in one square lie beside each other', () => {
  const spots = spotsOf(Array.from({ length: 9 }, () => ({ interest: 5, power: 1 })));
  expect(new Set(spots.map((spot) => `${spot?.x} ${spot?.y}`)).size).toBe(9);
  for (const spot of spots) {
    expect(spot?.x).toBeLessThan(64);
    expect(spot?.y).toBeLessThan(64);
  }
});

describe('a map in a lesson', () => {
  const party = (id: string, voice = 'heard') =>
    `{% party id="${id}" name="n" interest="1" power="1" voice="${voice}" %}\nx\n{% /party %}\n`;
  const map = (...all: string[]) => `{% stakeholders id="s-a" title="t" %}\nx\n\n${all.join('\n')}{% /stakeholders %}\n`;
  const faults = (source: string) => checkStakeholders(tagsIn(source)).map(({ fault }) => fault);
  it('is in order with four parties, one of them silent', () =>
    expect(faults(map(party('p1'), party('p2'), party('p3'), party('p4', 'silent')))).toEqual([]));
  it.each([
    ['too few', map(party('p1'), party('p2', 'silent')), '2 parties'],
    ['nobody silent', map(party('p1'), party('p2'), party('p3'), party('p4')), 'everybody was heard'],
    ['one id twice', map(party('p1'), party('p1', 'silent'), party('p3'), party('p4')), 'two parties have one id'],
    ['a party that stands outside', party('p1'), 'a party stands outside a map'],
  ])('is refused with %s', (_name, source, fault) => expect(faults(source)).toContain(fault));
});
