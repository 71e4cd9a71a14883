import { create } from 'qrcode';
import type { Paper, PaperEntry } from './paper.ts';
import { leading, openPen, type Pen, quietInk, type StructureElement, type Style, sheet } from './pdf-pen.ts';
import { drawTable } from './pdf-table.ts';

const body: Style = { size: 10.5 };
const small: Style = { size: 9, color: quietInk };
const termGap = 14;
const qrSide = 84;

export const paragraph = (
  pen: Pen,
  parent: StructureElement,
  type: string,
  text: string,
  y: number,
  style: Style,
  width: number,
): number => {
  const lines = pen.linesOf(text, width, style);
  pen.tag(parent, type, () => {
    for (const [i, line] of lines.entries()) pen.put(line, sheet.left, y + i * style.size * leading, style);
  });
  return y + lines.length * style.size * leading;
};

export const entries = (
  pen: Pen,
  parent: StructureElement,
  rows: readonly PaperEntry[],
  from: number,
  style: Style,
  width: number,
): number => {
  const termWidth = Math.max(...rows.map(({ term }) => pen.widthOf(term, style))) + termGap;
  let y = from;
  for (const { term, value } of rows) {
    const lines = pen.linesOf(value, width - termWidth, style);
    const top = y;
    pen.tag(parent, 'P', () => {
      pen.put(`${term} `, sheet.left, top, { ...style, color: quietInk });
      for (const [i, line] of lines.entries()) pen.put(line, sheet.left + termWidth, top + i * style.size * leading, style);
    });
    y += Math.max(1, lines.length) * style.size * leading + 2;
  }
  return y;
};

export const drawQr = ({ doc, tag }: Pen, parent: StructureElement, { url, label }: Paper['check'], y: number): void => {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const side = qrSide / (modules.size + 8);
  const left = sheet.right - qrSide;
  tag(
    parent,
    'Figure',
    () => {
      for (let row = 0; row < modules.size; row += 1)
        for (let column = 0; column < modules.size; column += 1)
          if (modules.get(row, column)) doc.rect(left + (column + 4) * side, y + (row + 4) * side, side, side);
      doc.fill('#000000');
    },
    { alt: label, bbox: [left, y, left + qrSide, y + qrSide] },
  );
};

const drawFoot = (pen: Pen, parent: StructureElement, paper: Paper, from: number): void => {
  const width = sheet.right - sheet.left - qrSide - 16;
  const closing = pen.linesOf(paper.closing, width, small).length * small.size * leading;
  let y = from;
  if (y + Math.max(qrSide, closing + 70) > sheet.bottom) {
    pen.doc.addPage();
    y = sheet.top;
  }
  drawQr(pen, parent, paper.check, y);
  const below = entries(pen, parent, paper.foot, y + 8, { size: 9 }, width);
  paragraph(pen, parent, 'P', paper.closing, below + 4, small, width);
};

const numberPages = ({ doc, artifact, put, widthOf }: Pen, { code }: Paper): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    doc.switchToPage(i);
    const words = `${code} · ${i + 1} / ${count}`;
    artifact(() => put(words, sheet.right - widthOf(words, small), sheet.bottom + 14, small));
  }
};

/** A paper as a PDF: A4, its fonts embedded, with a structure that can be read aloud, and the signed JSON inside. The same paper always makes the same bytes. */
export const paperPdf = async (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const { title, author, code, locale, frozenAt, notice, intro, basis, about, table, attachment } = paper;
  const pen = openPen({ title: `${title} ${code}`, author, subject: about.map(({ value }) => value).join(' · '), locale, at: frozenAt });
  const { doc } = pen;
  const parts: Buffer[] = [];
  const made = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', reject);
  });
  const width = sheet.right - sheet.left;
  const root = doc.struct('Document');
  doc.addStructure(root);
  let y = paragraph(pen, root, 'H1', title, sheet.top, { size: 19, weight: 'Bold' }, width) + 6;
  if (notice) y = paragraph(pen, root, 'P', `${notice.label} ${notice.text}`, y, { ...body, weight: 'Bold' }, width) + 4;
  y = paragraph(pen, root, 'P', intro, y, body, width);
  y = paragraph(pen, root, 'P', `${basis.term}${locale === 'en' ? ': ' : '：'}${basis.value}`, y, body, width) + 8;
  y = entries(pen, root, about, y, body, width) + 8;
  y = paragraph(pen, root, 'H2', table.caption, y, { size: 12, weight: 'Bold' }, width) + 4;
  y = (await drawTable(pen, root, table, y)) + 16;
  drawFoot(pen, root, paper, y);
  root.end();
  numberPages(pen, paper);
  doc.file(Buffer.from(attachment.json), {
    name: attachment.name,
    type: 'application/json',
    description: attachment.label,
    creationDate: frozenAt,
    modifiedDate: frozenAt,
    relationship: 'Data',
  } as never);
  doc.end();
  return made;
};
