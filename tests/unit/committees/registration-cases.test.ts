import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { charterOn } from '#domain/committees/charter.ts';
import { type RegistrationKind, registrationStanding } from '#domain/committees/registration.ts';
import { registrationFaults } from '#domain/committees/registration-faults.ts';

type Case = { name: string; founded: string; entries?: string[]; changes?: string[]; on: string; expect: Record<string, unknown> };
const cases = parse(readFileSync(new URL('../../cases/committees/registration.yaml', import.meta.url), 'utf8')) as Case[];

const entry = (text: string) => {
  const [kind, onDay = ''] = text.split(' ');
  return { kind: kind as RegistrationKind, onDay, number: null };
};

describe('the registration of a committee', () => {
  for (const { name, founded, entries = [], changes = [], on, expect: expected } of cases)
    it(name, () => {
      expect(registrationStanding({ foundedOn: founded, entries: entries.map(entry), changes }, on)).toMatchObject(expected);
    });

  it('is entered once and updated after that, never before founding nor ahead', () => {
    const around = { foundedOn: '2026-11-01', there: [entry('registered 2026-11-10')], today: '2026-12-01' };
    const codes = (text: string, there = around.there) => registrationFaults(entry(text), { ...around, there }).map(({ code }) => code);
    expect(codes('registered 2026-11-20')).toEqual(['committees.registered_already']);
    expect(codes('updated 2026-11-09')).toEqual(['committees.update_before_registration']);
    expect(codes('updated 2026-12-02')).toEqual(['committees.day_ahead']);
    expect(codes('updated 2026-10-01', [])).toEqual(['committees.not_registered_yet', 'committees.registered_before_founding']);
    expect(codes('registered 2026-12-01', [])).toEqual([]);
  });
});

describe('the charter in force', () => {
  const versions = [{ adoptedOn: '2024-01-01' }, { adoptedOn: '2026-05-01' }];
  it('is the one adopted last by the day', () => {
    expect(charterOn(versions, '2023-12-31')).toBeUndefined();
    expect(charterOn(versions, '2026-04-30')).toBe(versions[0]);
    expect(charterOn(versions.toReversed(), '2026-05-01')).toBe(versions[1]);
  });
});
