import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { translator } from '#i18n/t.ts';
import { credentialPaper } from '#ui/papers/credential-paper.ts';
import { credentialPdf } from '#ui/papers/credential-pdf.ts';
import { source } from '../../support/credentials/issued.ts';

type Node = { role?: string; alt?: string; lang?: string; children?: Node[] };
const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

// What PDF/A-3a and PDF/UA-1 ask and a reader of PDF can be asked about. A checker of the whole of either standard is run by hand: docs/pdf.md.
describe.each(['zh-CN', 'en'] as const)('the PDF of a credential (%s)', (locale) => {
  const paper = credentialPaper({ ...source, isDemo: true }, `https://minglun.example/verify/${source.serial}`, translator(locale));
  const made = async () => {
    const bytes = await credentialPdf(paper, '{"a":1}');
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    return { text: Buffer.from(bytes).toString('latin1'), pdf, page: await pdf.getPage(1) };
  };

  it('says which standards it follows, what it is called, in which language, and when it was made, twice the same', async () => {
    const { pdf, text } = await made();
    const { info, metadata } = (await pdf.getMetadata()) as unknown as {
      info: Record<string, unknown>;
      metadata: { getRaw: () => string };
    };
    const xmp = metadata.getRaw();
    expect(xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    // A word that archives do not know by itself has to be described beside it.
    expect(xmp).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
    expect(xmp).toContain(`>${info.Title}</rdf:li>`);
    for (const name of ['CreateDate', 'ModifyDate']) expect(xmp).toContain(`<xmp:${name}>2026-11-25T02:00:00Z</xmp:${name}>`);
    expect(info).toMatchObject({ Language: locale, IsAcroFormPresent: false, IsXFAPresent: false, CreationDate: 'D:20261125020000Z' });
    expect(text).toMatch(/\/MarkInfo|\/Marked true/);
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toMatch(/\/S \/GTS_PDFA1/);
    expect(text).toMatch(/\/AFRelationship \/Data/);
    expect(text).not.toMatch(/\/(Encrypt|JavaScript|Launch|Movie|Sound)\b/);
  });

  it('has a structure that is read in order: one heading, every figure in words, and what is in the other language marked as such', async () => {
    const { page } = await made();
    const nodes = nodesIn((await page.getStructTree()) as Node);
    expect(nodes.filter(({ role }) => role === 'H1')).toHaveLength(1);
    const figures = nodes.filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([translator(locale)('credential.qr')]);
    expect(nodes.flatMap(({ lang }) => (lang === undefined ? [] : [lang]))).toEqual([locale === 'en' ? 'zh-CN' : 'en']);
  });

  it('paints nothing that is neither in the structure nor marked as decoration, and embeds every font', async () => {
    const { page, text } = await made();
    const { OPS } = await getResolvedPDFJS();
    const { fnArray } = await page.getOperatorList();
    let depth = 0;
    const outside: number[] = [];
    for (const op of fnArray) {
      if (op === OPS.beginMarkedContent || op === OPS.beginMarkedContentProps) depth += 1;
      else if (op === OPS.endMarkedContent) depth -= 1;
      else if (depth === 0 && [OPS.showText, OPS.constructPath, OPS.fill, OPS.stroke, OPS.paintImageXObject].includes(op)) outside.push(op);
    }
    expect([depth, outside]).toEqual([0, []]);
    const described = text.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(described.length).toBeGreaterThan(1);
    expect((text.match(/\/FontFile[23] /g) ?? []).length).toBe(described.length);
  });
});
