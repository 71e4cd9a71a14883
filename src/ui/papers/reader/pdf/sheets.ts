import type { ReaderFormat } from '#domain/content/reader.ts';

const mm = 72 / 25.4;

/** A page: its size, where text may stand, and the size of running text, in points. */
export type Sheet = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
  leading: number;
  /** How much of the height of a page a drawing may take. */
  drawing: number;
};

const sheetOf = (
  width: number,
  height: number,
  { side, head, foot, ...rest }: { side: number; head: number; foot: number; size: number; leading: number; drawing: number },
): Sheet => ({
  width: width * mm,
  height: height * mm,
  left: side * mm,
  right: (width - side) * mm,
  top: head * mm,
  bottom: (height - foot) * mm,
  ...rest,
});

/** A4 to print, a page of the shape of a phone, and a slide of 16 to 9. */
export const sheets = {
  a4: sheetOf(210, 297, { side: 27, head: 26, foot: 24, size: 10.5, leading: 1.7, drawing: 0.6 }),
  phone: sheetOf(100, 178, { side: 7, head: 12, foot: 12, size: 10, leading: 1.6, drawing: 0.8 }),
  slides: sheetOf(320, 180, { side: 20, head: 34, foot: 18, size: 22, leading: 1.5, drawing: 0.66 }),
} as const satisfies Record<Exclude<ReaderFormat, 'epub'>, Sheet>;
