import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ListedActivity, registrationOf } from '#domain/projects/nature.ts';

type Case = {
  name: string;
  listed: ListedActivity | null;
  approvedOn: string | null;
  registeredOn: string | null;
  on: string;
  expect: unknown;
};
const cases = parse(readFileSync(new URL('../../cases/projects/registration.yaml', import.meta.url), 'utf8')) as Case[];

describe('the registration of a listed activity', () => {
  it.each(cases)('$name', ({ listed: listedActivity, approvedOn, registeredOn, on, expect: owed }) =>
    expect(registrationOf({ listedActivity, approvedOn, registeredOn }, on)).toEqual(owed),
  );
});
