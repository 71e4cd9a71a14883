import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bankFileLimits } from '#domain/bank/limits.ts';
import { readItemFile } from '#ports/read-item-file.ts';

const faultOf = (bytes: Uint8Array | string, name: string) => {
  const outcome = readItemFile(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
  return outcome.ok ? 'read' : outcome.refusal.fault;
};
const quiz = (inside: string) => `<quiz><question type="essay"><questiontext><text>${inside}</text></questiontext></question></quiz>`;

describe('a file that would do harm', () => {
  it('may not name another file through an entity', () =>
    expect(
      faultOf(`<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${quiz('&x;')}`, 'x.xml'),
    ).toMatchObject({
      code: 'has_doctype',
      place: { file: 'x.xml', line: 2 },
    }));

  it('may not grow without end through entities', () =>
    expect(faultOf(`<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${quiz('&b;')}`, 'x.xml')).toMatchObject({
      code: 'has_doctype',
    }));

  it('has no entities but those of XML', () =>
    expect(faultOf(quiz('&nbsp;'), 'x.xml')).toMatchObject({ code: 'malformed', place: { line: 1 } }));

  it('may not be nested without end', () => expect(faultOf(`<quiz>${'<a>'.repeat(100_000)}`, 'x.xml')).toMatchObject({ code: 'too_deep' }));

  it('may not have elements without end', () =>
    expect(faultOf(`<quiz>${'<a/>'.repeat(300_000)}</quiz>`, 'x.xml')).toMatchObject({ code: 'too_many_elements' }));

  it('may not be larger than the limit', () =>
    expect(faultOf(new Uint8Array(bankFileLimits.bytes + 1), 'x.gift')).toMatchObject({ code: 'too_large' }));

  it('may not unpack to more than the limit', () =>
    expect(faultOf(zipSync({ 'imsmanifest.xml': new Uint8Array(bankFileLimits.unpackedBytes + 1) }), 'x.zip')).toMatchObject({
      code: 'zip_too_large',
    }));

  it('may not lie about what it unpacks to', () => {
    const bomb = zipSync({ 'imsmanifest.xml': new Uint8Array(8_000_000) });
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(directory + 24, 100, true);
    expect(faultOf(bomb, 'x.zip')).toMatchObject({ code: expect.stringMatching(/zip_broken|malformed|not_text/) });
  });

  it('may not hold files without end', () => {
    const many = Object.fromEntries(Array.from({ length: bankFileLimits.entries + 1 }, (_, i) => [`${i}.xml`, new Uint8Array(1)]));
    expect(faultOf(zipSync(many), 'x.zip')).toMatchObject({ code: 'zip_too_many' });
  });

  for (const name of ['../imsmanifest.xml', 'items/../../a.xml', '/etc/a.xml', 'C:/a.xml', 'a\\b.xml'])
    it(`may not name its way out: ${name}`, () =>
      expect(faultOf(zipSync({ 'imsmanifest.xml': strToU8('<manifest/>'), [name]: strToU8('<a/>') }), 'x.zip')).toMatchObject({
        code: 'zip_path',
      }));

  it('is no picture, no broken archive and not empty', () => {
    expect(faultOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'x.gift')).toMatchObject({ code: 'not_text' });
    expect(faultOf(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'x.zip')).toMatchObject({ code: 'zip_broken' });
    expect(faultOf('', 'x.gift')).toMatchObject({ code: 'empty' });
    expect(faultOf('  \n\n', 'x.gift')).toMatchObject({ code: 'empty' });
    expect(faultOf('hello', 'x.doc')).toMatchObject({ code: 'unknown_kind' });
  });

  it('is said to be of another format when it is', () => {
    expect(faultOf('<html><body/></html>', 'x.xml')).toMatchObject({ code: 'unknown_kind' });
    expect(faultOf('<?xml version="1.0"?><questestinterop/>', 'x.xml')).toMatchObject({ code: 'not_moodle', root: 'questestinterop' });
    expect(faultOf('<assessmentItem identifier="a"/>', 'x.xml')).toEqual('read');
    expect(
      faultOf(
        zipSync({
          'imsmanifest.xml': strToU8('<manifest><resources><resource type="imsqti_item_xmlv2p1" href="a.xml"/></resources></manifest>'),
        }),
        'x.zip',
      ),
    ).toMatchObject({ code: 'old_qti' });
  });

  const started = (text: string, name: string) => {
    const before = performance.now();
    faultOf(text, name);
    return performance.now() - before;
  };
  // Patterns that search backwards over runs like these take minutes; the bound leaves room for a slow machine.
  for (const [what, run, name] of [
    ['open comments', '// [id:', 'x.gift'],
    ['open gaps', '{1:MC:', 'x.xml'],
    ['spaces in elements', '<b> </b>', 'x.xml'],
    ['backslashes', '\\', 'x.gift'],
    ['options', '~a', 'x.gift'],
  ] as const)
    it(`is answered soon, whatever runs through it: ${what}`, () => {
      const long = run.repeat(3_000_000 / run.length);
      const text =
        name === 'x.gift'
          ? `${long}\nWhat?{=a ~b}`
          : `<quiz><question type="cloze"><questiontext><text><![CDATA[${long}]]></text></questiontext></question></quiz>`;
      expect(started(text, name)).toBeLessThan(5000);
    });
});
