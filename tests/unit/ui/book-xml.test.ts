import { describe, expect, it } from 'vitest';
import type { BookChapter } from '#ui/papers/pack/book.ts';
import { chaptersXml, inPlaceOf } from '#ui/papers/pack/book-xml.ts';

const chapter = (rows: BookChapter['tables'][number]['rows']): BookChapter => ({
  ...{ id: 'a', title: '章 & 节', sheet: 's', notes: ['说明 <1>'] },
  tables: [{ caption: null, heads: ['姓名', '结果'], shares: [0.5, 0.5], rows }],
});

describe('the text of a pack in a Word document', () => {
  it('says what the book says, escaped, without signs that no such file may hold', () => {
    const xml = chaptersXml([chapter([[[{ text: 'A\u0000<b>&"' }], [{ text: '缺', tone: 'missing' }]]])]);
    for (const sign of ['\u0000', '<b>']) expect(xml).not.toContain(sign);
    expect(xml).toContain('A&#60;b&#62;&#38;&#34;');
    expect(xml).toContain('1　章 &#38; 节');
    expect(xml).toContain('说明 &#60;1&#62;');
    // As XML it is whole: what opens is closed, in order.
    const open: string[] = [];
    for (const [, slash, name, alone] of xml.matchAll(/<(\/?)(w:\w+)[^>]*?(\/?)>/g))
      if (slash) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name ?? '');
    expect(open).toEqual([]);
  });

  it('has a heading row that repeats, rows that are not cut, and as many cells as there are heads', () => {
    const xml = chaptersXml([
      chapter([
        [[{ text: '甲' }], []],
        [[{ text: '乙' }], [{ text: '丙' }]],
      ]),
    ]);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:gridCol /g)).toHaveLength(2);
    // A cell without a paragraph makes Word offer a repair.
    expect(xml).not.toContain('</w:tcPr></w:tc>');
  });

  it('takes the place of the one paragraph that holds the mark, and of nothing else', () => {
    const document = '<w:body><w:p><w:r><w:t>before</w:t></w:r></w:p><w:p w:rsidR="1"><w:r><w:t>MARK</w:t></w:r></w:p><w:p/></w:body>';
    expect(inPlaceOf(document, 'MARK', '<x/>')).toBe('<w:body><w:p><w:r><w:t>before</w:t></w:r></w:p><x/><w:p/></w:body>');
    expect(() => inPlaceOf(document, 'NONE', '')).toThrow();
  });
});
