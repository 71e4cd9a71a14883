import { create } from 'qrcode';
import type { Locale } from '#domain/shared/locale.ts';
import type { CredentialPaper } from './credential-paper.ts';
import { ink, leading, openPen, type Pen, quietInk, type StructureElement, type Style } from './pdf-pen.ts';

const mm = 72 / 25.4;
const page = { width: 297 * mm, height: 210 * mm, left: 26 * mm, right: 271 * mm, top: 23 * mm, bottom: 187 * mm } as const;
const qing = '#1f5f6b';
const line = '#c9d3d6';
const qrSide = 32 * mm;
const gap = 8 * mm;

const frame = ({ doc, artifact }: Pen): void =>
  artifact(() => {
    const inset = (by: number) => doc.rect(by * mm, by * mm, page.width - 2 * by * mm, page.height - 2 * by * mm);
    inset(10).lineWidth(1.2).strokeColor(qing).stroke();
    inset(12.2).lineWidth(0.5).strokeColor(line).stroke();
    doc.rect(10 * mm, 10 * mm, 5 * mm, page.height - 20 * mm).fill(qing);
  });

/** The mark of the site, as it stands beside its name: two leaves and what lies between them. */
const mark = ({ doc, artifact }: Pen, x: number, y: number, side: number): void =>
  artifact(() => {
    doc
      .save()
      .translate(x, y)
      .scale(side / 32);
    doc.path('M14 4H5v21h9M19 4l8 3.5v21L19 25').lineWidth(2.4).strokeColor(qing).stroke();
    doc.circle(16.5, 14.8, 3.1).fill(qing);
    doc.restore();
  });

const block = (
  pen: Pen,
  parent: StructureElement,
  type: string,
  text: string,
  y: number,
  style: Style,
  width: number,
  options: { lang?: Locale } = {},
): number => {
  const lines = pen.linesOf(text, width, style);
  pen.tag(
    parent,
    type,
    () => {
      for (const [i, one] of lines.entries()) pen.put(one, page.left, y + i * style.size * leading, style);
    },
    options,
  );
  return y + lines.length * style.size * leading;
};

const drawFacts = (pen: Pen, parent: StructureElement, { facts }: CredentialPaper, y: number): number => {
  const small: Style = { size: 9, color: quietInk };
  const body: Style = { size: 11 };
  let x: number = page.left;
  let top = y;
  for (const { term, value } of facts) {
    const width = Math.max(pen.widthOf(term, small), pen.widthOf(value, body));
    if (x > page.left && x + width > page.right) [x, top] = [page.left, top + 36];
    pen.tag(parent, 'P', () => {
      pen.put(`${term} `, x, top, small);
      pen.put(value, x, top + 14, body);
    });
    x += width + gap;
  }
  return top + 36;
};

const drawQr = ({ doc, tag }: Pen, parent: StructureElement, { check: { url, label } }: CredentialPaper): void => {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const side = qrSide / (modules.size + 8);
  const [left, top] = [page.right - qrSide, page.bottom - qrSide];
  tag(
    parent,
    'Figure',
    () => {
      doc.rect(left, top, qrSide, qrSide).fill('#ffffff');
      for (let row = 0; row < modules.size; row += 1)
        for (let column = 0; column < modules.size; column += 1)
          if (modules.get(row, column)) doc.rect(left + (column + 4) * side, top + (row + 4) * side, side, side);
      doc.fill('#000000');
    },
    { alt: label, bbox: [left, top, left + qrSide, top + qrSide] },
  );
};

/** The foot stands on the lower edge: the serial, where to check it, and what it does not say. */
const drawFoot = (pen: Pen, parent: StructureElement, paper: CredentialPaper): void => {
  const width = page.right - page.left - qrSide - gap;
  const small: Style = { size: 9, color: quietInk };
  const colon = paper.locale === 'en' ? ': ' : '：';
  const rows: { text: string; style: Style }[] = [
    { text: `${paper.serialWord}${colon}${paper.serial}`, style: { size: 14, weight: 'Bold' } },
    { text: `${paper.check.word}${colon}${paper.check.url}`, style: small },
    { text: paper.closing, style: small },
    ...(paper.demo ? [{ text: paper.demo.note, style: { ...small, weight: 'Bold' as const, color: ink } }] : []),
  ];
  const height = rows.reduce((sum, { text, style }) => sum + pen.linesOf(text, width, style).length * style.size * leading + 2, 0);
  let y = page.bottom - height;
  for (const { text, style } of rows) y = block(pen, parent, 'P', text, y, style, width) + 2;
  drawQr(pen, parent, paper);
};

/** A name stands as large as its line allows. */
const sizeOf = (pen: Pen, text: string, largest: number): number => {
  const width = pen.widthOf(text, { size: largest, weight: 'Bold' });
  return Math.max(14, Math.min(largest, (largest * (page.right - page.left)) / width));
};

/**
 * A credential as a PDF (PDF/A-3a and PDF/UA-1): A4 landscape on one page, its fonts embedded, with a structure that can be read aloud, and the
 * signed JSON inside as it was signed. The same credential always makes the same bytes.
 */
export const credentialPdf = (paper: CredentialPaper, json: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { title, issuer, serial, locale, issuedAt, holder, subject, subjectToo } = paper;
  const pen = openPen({
    title: `${title} ${serial}`,
    author: issuer,
    subject: `${subject} · ${subjectToo}`,
    locale,
    at: issuedAt,
    layout: 'landscape',
    lasting: 'PDF/A-3a',
  });
  const { doc } = pen;
  const parts: Buffer[] = [];
  const made = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', reject);
  });
  const width = page.right - page.left;
  const root = doc.struct('Document');
  doc.addStructure(root);
  frame(pen);
  mark(pen, page.left, page.top - 5, 22);
  pen.tag(root, 'P', () => pen.put(issuer, page.left + 30, page.top, { size: 10.5, color: quietInk }));
  let y = block(pen, root, 'H1', title, page.top + 34, { size: 32, weight: 'Bold', color: qing }, width) + 10;
  y = block(pen, root, 'P', paper.certifies, y, { size: 13, color: quietInk }, width) + 4;
  y = block(pen, root, 'P', holder, y, { size: sizeOf(pen, holder, 36), weight: 'Bold' }, width) + 8;
  y = block(pen, root, 'P', paper.line, y, { size: 13 }, width) + 8;
  y = block(pen, root, 'P', subject, y, { size: sizeOf(pen, subject, 24), weight: 'Bold' }, width);
  y = block(pen, root, 'P', subjectToo, y, { size: 12, color: quietInk }, width, { lang: locale === 'en' ? 'zh-CN' : 'en' }) + 14;
  drawFacts(pen, root, paper, y);
  drawFoot(pen, root, paper);
  root.end();
  doc.file(Buffer.from(json), {
    name: `${serial}.json`,
    type: 'application/vc',
    description: paper.inside,
    creationDate: issuedAt,
    modifiedDate: issuedAt,
    relationship: 'Data',
  } as never);
  doc.end();
  return made;
};
