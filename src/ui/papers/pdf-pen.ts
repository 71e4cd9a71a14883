import PDFDocument from 'pdfkit';
import type { Locale } from '#domain/shared/locale.ts';
import { archivalWords } from './archival.ts';
import { breakLines } from './break-lines.ts';
import { fontFiles, runsOf, type Weight, weights } from './fonts.ts';

/** `spacing`: what is put between characters, to fill a line. */
export type Style = { size: number; weight?: Weight; color?: string; spacing?: number };
export type StructureElement = PDFKit.PDFStructureElement;
type Document = PDFKit.PDFDocument;

const mm = 72 / 25.4;
/** A4 upright with its margins, in points. */
export const sheet = { width: 210 * mm, height: 297 * mm, left: 18 * mm, right: 192 * mm, top: 18 * mm, bottom: 277 * mm } as const;
export const leading = 1.5;

/** What pdfkit keeps of a font beside its types: whether it can show a character. */
type Opened = { _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } } };

export type About = {
  title: string;
  author: string;
  subject: string;
  locale: Locale;
  at: Date;
  layout?: 'portrait' | 'landscape';
  lasting?: 'PDF/A-3a';
  size?: 'A4' | [number, number];
};

/** A tagged PDF document, its fonts, and how text is measured and put on a page. */
export const openPen = ({ title, author, subject, locale, at, layout = 'portrait', lasting, size = 'A4' }: About) => {
  const [regular = ''] = fontFiles('Regular', locale);
  const doc: Document = new PDFDocument({
    size,
    layout,
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    ...(lasting && { subset: lasting }),
    displayTitle: true,
    lang: locale,
    font: regular,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'Minglun 明伦',
      Producer: 'Minglun 明伦',
      CreationDate: at,
      ModDate: at,
    },
  });
  // The library takes more words into the metadata than its types say.
  if (lasting) (doc as Document & { appendXML: (xml: string) => void }).appendXML(archivalWords(at));
  // A font is opened when something asks for it: most papers need no more than the first of each weight.
  const opened = (file: string): (() => Opened['_font']['font']) => {
    let font: Opened['_font']['font'] | undefined;
    return () => {
      font ??= (doc.font(file) as unknown as Opened)._font.font;
      return font;
    };
  };
  const fonts = Object.fromEntries(
    weights.map((weight) => [
      weight,
      fontFiles(weight, locale).map((file) => {
        const font = opened(file);
        return { file, has: (codePoint: number) => font().hasGlyphForCodePoint(codePoint) };
      }),
    ]),
  ) as Record<Weight, { file: string; has: (codePoint: number) => boolean }[]>;

  const widths = new Map<string, number>();
  const widthOfRun = (text: string, file: string, size: number): number => {
    const key = `${file} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = doc.font(file).fontSize(size).widthOfString(text);
    widths.set(key, width);
    return width;
  };
  const measured = (text: string, { size, weight = 'Regular' }: Style) =>
    runsOf(text, fonts[weight]).map((run) => {
      const { file } = fonts[weight][run.font] ?? { file: regular };
      return { ...run, file, width: widthOfRun(run.text, file, size) };
    });
  const widthOf = (text: string, style: Style): number => measured(text, style).reduce((sum, { width }) => sum + width, 0);

  return {
    doc,
    widthOf,
    linesOf: (text: string, width: number, style: Style): string[] => breakLines(text, width, (part) => widthOf(part.trimEnd(), style)),
    /** Puts one line with its upper edge at `y`. */
    put: (text: string, x: number, y: number, style: Style): void => {
      let at = x;
      for (const { text: part, file, width } of measured(text, style)) {
        doc
          .font(file)
          .fontSize(style.size)
          .fillColor(style.color ?? ink);
        const spacing = style.spacing ?? 0;
        doc.text(part, at, y + style.size * 1.1, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
        at += width + spacing * [...part].length;
      }
    },
    /** What `draw` puts on the page, as one element of the structure that programs read aloud. */
    tag: (parent: StructureElement, type: string, draw: () => void, options: Record<string, unknown> = {}): void => {
      const content = doc.markStructureContent(type);
      draw();
      doc.endMarkedContent();
      const element = doc.struct(type as never, options as never, [content] as never);
      parent.add(element as never);
    },
    /** What is drawn and not read: rules, heads that repeat, page numbers. */
    artifact: (draw: () => void): void => {
      doc.markContent('Artifact');
      draw();
      doc.endMarkedContent();
    },
  };
};

export const ink = '#1c2b33';
export const quietInk = '#4a5a63';
export const pressingInk = '#7f2d20';
export const hair = '#c9d3d6';
export const tint = '#e3eef0';

export type Pen = ReturnType<typeof openPen>;
