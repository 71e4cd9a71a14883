import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Locale } from '#domain/shared/locale.ts';
import { font, half, quiet, twips } from '../paper-docx.ts';
import type { TemplateMark } from './template-marks.ts';

const mark = (name: TemplateMark): string => `{{${name}}}`;
const said = (name: TemplateMark, options: Record<string, unknown> = {}) =>
  new Paragraph({ children: [new TextRun({ text: mark(name), ...options })] });
const small = { size: half(9), color: quiet };
const bold = { ...font, eastAsia: '黑体' };

/** The template that packs are made by until an institution puts its own in its place: an ordinary Word document, to be downloaded and edited. */
export const plainTemplate = async (locale: Locale): Promise<Uint8Array<ArrayBuffer>> => {
  const document = new Document({
    title: mark('title'),
    creator: 'Minglun 明伦',
    styles: {
      default: {
        document: { run: { font, size: half(10.5), language: { value: locale === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' } } },
        title: { run: { size: half(20), bold: true, font: bold }, paragraph: { spacing: { after: 160 } } },
        heading1: { run: { size: half(14), bold: true, font: bold }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
        heading2: { run: { size: half(11.5), bold: true, font: bold }, paragraph: { spacing: { before: 160, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(22), bottom: twips(20), left: twips(18), right: twips(18) },
          },
        },
        headers: { default: new Header({ children: [said('title', small)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({ text: `${mark('code')} · `, ...small }),
                  new TextRun({ ...small, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(mark('title'))] }),
          said('notice', { bold: true }),
          said('intro'),
          said('about'),
          said('basis'),
          said('contents'),
          said('chapters'),
          said('closing', small),
          said('digest', small),
          said('address', small),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
