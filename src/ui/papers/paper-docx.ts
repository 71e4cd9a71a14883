import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { toBuffer } from 'qrcode';
import type { Paper, PaperEntry, PaperLine } from './paper.ts';

export const half = (points: number) => points * 2;
export const twips = (mm: number) => Math.round((mm / 25.4) * 1440);
export const quiet = '4A5A63';
const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9D3D6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
// Named, not embedded: Word has these; where they are missing, another program takes its own.
export const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体', cs: 'Calibri' };
const tones: Record<NonNullable<PaperLine['tone']>, Partial<IRunOptions>> = {
  missing: { bold: true, color: '7F2D20' },
  quiet: { color: quiet, size: half(8) },
  number: { color: quiet, size: half(8) },
};
const widths = [15, 14, 24, 29, 18];

export const words = (text: string, options: Partial<IRunOptions> = {}) => new TextRun({ text, ...options });
export const paragraph = (text: string, options: Partial<IRunOptions> = {}) => new Paragraph({ children: [words(text, options)] });
export const entry = ({ term, value }: PaperEntry, size = half(10.5)) =>
  new Paragraph({ children: [words(`${term}　`, { color: quiet, size }), words(value, { size })] });

const cell = (lines: readonly PaperLine[], width: number, options: { first: boolean; head: boolean }) =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(options.head && { shading: { type: ShadingType.CLEAR, fill: 'E3EEF0' } }),
    children: lines.map(
      ({ text, tone }) =>
        new Paragraph({
          children: [words(text, { size: half(9), bold: options.head || (options.first && !tone), ...(tone && tones[tone]) })],
        }),
    ),
  });

export const tableOf = ({ heads, rows }: Paper['table'], shares: readonly number[] = widths) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((text, i) => cell([{ text }], shares[i] ?? 20, { first: i === 0, head: true })),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((lines, i) => cell(lines, shares[i] ?? 20, { first: i === 0, head: false })) }),
      ),
    ],
  });

const footer = (code: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ size: half(9), color: quiet, children: [`${code} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/** A paper as a Word document, for forms into which it has to be copied. It says what the PDF says; whoever doubts it checks the code. */
export const paperDocx = async (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const { locale, title, code, author, notice, intro, basis, about, table, foot, closing, check } = paper;
  const qr = await toBuffer(check.url, { errorCorrectionLevel: 'M', margin: 4, width: 320 });
  const document = new Document({
    title: `${title} ${code}`,
    creator: author,
    lastModifiedBy: author,
    description: check.url,
    styles: {
      default: {
        document: { run: { font, size: half(10.5), language: { value: locale === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' } } },
        heading1: { run: { size: half(18), bold: true, font: { ...font, eastAsia: '黑体' } }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { size: half(12), bold: true, font: { ...font, eastAsia: '黑体' } },
          paragraph: { spacing: { before: 160, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(18), bottom: twips(20), left: twips(18), right: twips(18) },
          },
        },
        footers: { default: footer(code) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [words(title)] }),
          ...(notice ? [paragraph(`${notice.label} ${notice.text}`, { bold: true })] : []),
          paragraph(intro),
          paragraph(`${basis.term}${locale === 'en' ? ': ' : '：'}${basis.value}`),
          ...about.map((one) => entry(one)),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [words(table.caption)] }),
          tableOf(table),
          new Paragraph({
            spacing: { before: 200 },
            children: [
              new ImageRun({
                type: 'png',
                data: qr,
                transformation: { width: 112, height: 112 },
                altText: { name: code, title: check.label, description: check.label },
              }),
            ],
          }),
          ...foot.map((one) => entry(one, half(9))),
          paragraph(closing, { size: half(9), color: quiet }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
