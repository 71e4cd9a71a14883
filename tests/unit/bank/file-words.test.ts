import { describe, expect, it } from 'vitest';
import { changedLine, fileFaultWords, leftOutLine, notWrittenLine } from '#i18n/file-words.ts';

const place = { file: 'bank.xml', line: 12, column: 3 };

describe('what is said of a file', () => {
  it('names the file, the line and the column, what is wrong, and what to do', () => {
    expect(fileFaultWords({ code: 'has_doctype', place }, 'zh-CN')).toMatch(/^bank\.xml，第12行第3列：.*请/);
    expect(fileFaultWords({ code: 'zip_too_large', limitMb: 16, place: { file: 'x.zip' } }, 'en')).toBe(
      'x.zip: Unpacked, the archive is larger than 16 MB, so it was not unpacked. Please leave pictures and videos out, or split it.',
    );
  });

  it('is said in both languages for questions left out, changed, and not written', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const said = [
        leftOutLine({ code: 'bad_cell', column: 'bloom', value: 'X', allowed: 'U, Ap', place }, locale),
        leftOutLine({ code: 'unreadable', fault: { code: 'malformed', detail: 'unclosed tag', place }, place }, locale),
        changedLine({ code: 'media_left', names: ['img', 'table'], place }, locale),
        notWrittenLine({ item: 'OWN-1', code: 'type_not_written', type: 'judgement' }, locale),
      ];
      for (const one of said) expect(one).not.toMatch(/[{}]|undefined/);
    }
  });
});
