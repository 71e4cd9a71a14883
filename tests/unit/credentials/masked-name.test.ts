import { expect, it } from 'vitest';
import { maskedName } from '#domain/credentials/masked-name.ts';

it.each([
  ['林小满', '林＊＊'],
  ['王伟', '王＊'],
  ['王䶮', '王＊'],
  ['𬭚文', '𬭚＊'],
  ['王', '王＊'],
  ['Amara Okafor', 'A*** O***'],
  ['  Amara   Okafor ', 'A*** O***'],
  ['Ødegård', 'Ø***'],
  ['阿依古丽·买买提', '阿＊＊＊＊＊＊＊'],
])('strangers see %s as %s', (name, masked) => expect(maskedName(name)).toBe(masked));

it('a character outside the basic plane is masked as one character, never cut in half', () => {
  expect(maskedName('王𬭚')).toBe('王＊');
});
