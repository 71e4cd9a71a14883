import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSerial, serialFrom, serialTyped } from '#domain/credentials/serial.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const serials = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(serialFrom);
const places = [...'ML-0000-0000-0000'].flatMap((character, i) => (i > 2 && character === '0' ? [i] : []));
const place = fc.constantFrom(...places);
const put = (serial: string, at: number, character: string) => serial.slice(0, at) + character + serial.slice(at + 1);

describe('a serial', () => {
  it('is read back as itself', () => fc.assert(fc.property(serials, (serial) => readSerial(serial) === serial)));

  it('notices any change of one character', () =>
    fc.assert(
      fc.property(serials, place, fc.constantFrom(...alphabet), (serial, at, character) => {
        fc.pre(serial[at] !== character);
        expect(serialTyped(put(serial, at, character))).toEqual({ fault: 'slip' });
      }),
    ));

  it('notices two neighbours that changed places', () =>
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: places.length - 2 }), (serial, i) => {
        const [at, next] = [places[i] ?? 0, places[i + 1] ?? 0];
        fc.pre(serial[at] !== serial[next]);
        expect(serialTyped(put(put(serial, at, serial[next] ?? ''), next, serial[at] ?? ''))).toEqual({ fault: 'slip' });
      }),
    ));

  it('is understood as people write it', () =>
    fc.assert(
      fc.property(serials, (serial) => {
        const bare = serial.slice(3);
        const forms = [
          serial.toLowerCase(),
          bare,
          ` ${serial} `,
          serial.replaceAll('-', ''),
          serial.replaceAll('-', ' '),
          serial.replaceAll('-', '－'),
          serial.replaceAll('-', '–'),
          serial.replaceAll('0', 'o'),
          `ml${bare.replaceAll('1', 'l')}`,
          bare.replaceAll('1', 'I'),
          serial.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)),
        ];
        expect(forms.map(readSerial)).toEqual(forms.map(() => serial));
      }),
    ));

  it('is never made out of something that is not one', () => {
    for (const typed of ['', 'ML', 'ML-1234', 'ML-7K3M-9QPA-2F6D-0000', '学习证明', 'ML-UUUU-UUUU-UUUU', "'; drop table"])
      expect(serialTyped(typed)).toEqual({ fault: 'not_a_code' });
  });
});
