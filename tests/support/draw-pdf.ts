import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Pixels } from './decode-qr.ts';

type Matrix = readonly [number, number, number, number, number, number];
type State = { ctm: Matrix; dark: boolean };

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
const isDark = (args: unknown[]) => {
  const [first] = args;
  return typeof first === 'string' ? /^#[0-7]/.test(first) : Number(first) < 128;
};

// Paths come as one list of numbers: a move, a line, a curve of two points of control, one of one, and a closing.
const pointsOf = { 0: 1, 1: 1, 2: 3, 3: 2, 4: 0 } as const;

/** The filled shapes of a path as the boxes around them, which is all that the squares of a QR code are. */
const boxesOf = (path: ArrayLike<number>): [number, number, number, number][] => {
  const boxes: [number, number, number, number][] = [];
  for (let at = 0; at < path.length; ) {
    const kind = path[at] as keyof typeof pointsOf;
    const points = pointsOf[kind];
    for (let n = 0; n < points; n += 1) {
      const [x, y] = [path[at + 1 + 2 * n] ?? 0, path[at + 2 + 2 * n] ?? 0];
      const box = boxes.at(-1);
      if (kind === 0 || !box) boxes.push([x, y, x, y]);
      else [box[0], box[1], box[2], box[3]] = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    }
    at += 1 + 2 * points;
  }
  return boxes;
};

/**
 * The first page of a PDF as a picture of its filled rectangles, at `scale` pixels to the point. Its text is left out: this is for looking at the QR
 * code of a paper with a decoder, as pdf.js understood the file.
 */
export const drawnRectangles = async (bytes: Uint8Array, scale = 4): Promise<Pixels> => {
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1);
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const [, , pageWidth = 0, pageHeight = 0] = page.view;
  const [width, height] = [Math.ceil(pageWidth * scale), Math.ceil(pageHeight * scale)];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const fill = ([left, top, right, bottom]: readonly number[], { ctm, dark }: State) => {
    const [a, b, c, d, e, f] = ctm;
    const at = (x: number, y: number) => [(a * x + c * y + e) * scale, height - (b * x + d * y + f) * scale] as const;
    const [x1, y1] = at(left ?? 0, top ?? 0);
    const [x2, y2] = at(right ?? 0, bottom ?? 0);
    for (let y = Math.round(Math.min(y1, y2)); y < Math.round(Math.max(y1, y2)); y += 1)
      for (let x = Math.round(Math.min(x1, x2)); x < Math.round(Math.max(x1, x2)); x += 1)
        if (x >= 0 && y >= 0 && x < width && y < height) data.fill(dark ? 0 : 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
  };
  let state: State = { ctm: [1, 0, 0, 1, 0, 0], dark: true };
  const saved: State[] = [];
  for (const [i, op] of fnArray.entries()) {
    const args = (argsArray[i] ?? []) as unknown[];
    if (op === OPS.save) saved.push(state);
    else if (op === OPS.restore) state = saved.pop() ?? state;
    else if (op === OPS.transform) state = { ...state, ctm: times(state.ctm, args as unknown as Matrix) };
    else if (op === OPS.setFillRGBColor || op === OPS.setFillGray) state = { ...state, dark: isDark(args) };
    else if (op === OPS.constructPath && (args[0] === OPS.fill || args[0] === OPS.eoFill))
      for (const path of args[1] as (ArrayLike<number> | null)[]) if (path) for (const box of boxesOf(path)) fill(box, state);
  }
  return { data, width, height };
};
