import { pieces } from '../../break-lines.ts';
import type { Pen, Style } from '../../pdf-pen.ts';

/** Text in one style. `raised`: a number that leads to a note, set small and high. */
export type Styled = { text: string; style: Style; href?: string | undefined; raised?: true | undefined };
export type LinePart = Styled & { x: number; width: number };
export type Line = { parts: LinePart[]; width: number };

type Piece = { parts: Styled[]; width: number };

const widthOf = (pen: Pen, { text, style }: Styled): number => pen.widthOf(text, style);

/** Text that has no line ends of its own as the pieces that are not taken apart, each in its styles. */
const styledPieces = (texts: readonly Styled[], pen: Pen): Piece[] => {
  const marks: { at: number; styled: Styled }[] = [];
  let length = 0;
  for (const styled of texts) {
    marks.push({ at: length, styled });
    length += styled.text.length;
  }
  const found: Piece[] = [];
  let at = 0;
  for (const text of pieces(texts.map((one) => one.text).join(''))) {
    const parts = marks.flatMap(({ at: start, styled }): Styled[] => {
      const [from, to] = [Math.max(start, at), Math.min(start + styled.text.length, at + text.length)];
      return from < to ? [{ ...styled, text: styled.text.slice(from - start, to - start) }] : [];
    });
    at += text.length;
    const before = found.at(-1);
    const width = parts.reduce((sum, part) => sum + widthOf(pen, part), 0);
    // A number of a note stays with what it follows.
    if (before && parts[0]?.raised) {
      before.parts.push(...parts);
      before.width += width;
    } else found.push({ parts, width });
  }
  return found;
};

/** A piece wider than a line, such as an address, is cut where the line ends. */
const cut = (piece: Piece, width: number, pen: Pen): Piece[] =>
  piece.width <= width
    ? [piece]
    : piece.parts.flatMap((part) =>
        [...part.text].map((text): Piece => ({ parts: [{ ...part, text }], width: widthOf(pen, { ...part, text }) })),
      );

const trailing = (piece: Piece | undefined, pen: Pen): number => {
  const last = piece?.parts.at(-1);
  const spaces = /\s+$/.exec(last?.text ?? '')?.[0];
  return last && spaces ? widthOf(pen, { ...last, text: spaces }) : 0;
};

const lineOf = (line: readonly Piece[], pen: Pen): Line => {
  const parts: LinePart[] = [];
  let x = 0;
  for (const part of line.flatMap((piece) => piece.parts)) {
    const last = parts.at(-1);
    if (last && last.style === part.style && last.href === part.href && last.raised === part.raised) last.text += part.text;
    else parts.push({ ...part, x: 0, width: 0 });
  }
  const end = parts.at(-1);
  if (end) end.text = end.text.trimEnd();
  for (const part of parts) {
    part.x = x;
    part.width = widthOf(pen, part);
    x += part.width;
  }
  return { parts, width: x };
};

/** Fills a Chinese line to its full width with a little space between characters; what lacks more than a character or two stays as it is. */
const filled = (line: Line, width: number): Line => {
  const count = line.parts.reduce((sum, { text }) => sum + [...text].length, 0);
  const slack = width - line.width;
  const size = line.parts[0]?.style.size ?? 10;
  if (count < 8 || slack <= 0 || slack > size * 2.2) return line;
  const spacing = slack / (count - 1);
  let x = 0;
  const parts = line.parts.map((part) => {
    const moved = { ...part, x, width: part.width + spacing * [...part.text].length, style: { ...part.style, spacing } };
    x += moved.width;
    return moved;
  });
  return { parts, width };
};

/** Styled text in lines of at most `width`. `even`: both edges straight, as Chinese is set. */
export const richLines = (
  texts: readonly Styled[],
  { width, pen, edges }: { width: number; pen: Pen; edges: 'even' | 'ragged' },
): Line[] => {
  const paragraphs: Styled[][] = [[]];
  for (const styled of texts)
    for (const [i, text] of styled.text.split('\n').entries()) {
      if (i > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ ...styled, text });
    }
  return paragraphs.flatMap((paragraph) => {
    const lines: Line[] = [];
    let line: Piece[] = [];
    let used = 0;
    for (const piece of styledPieces(paragraph, pen).flatMap((one) => cut(one, width, pen))) {
      if (line.length > 0 && used + piece.width - trailing(piece, pen) > width) {
        const whole = lineOf(line, pen);
        lines.push(edges === 'even' ? filled(whole, width) : whole);
        line = [];
        used = 0;
      }
      line.push(piece);
      used += piece.width;
    }
    return [...lines, lineOf(line, pen)];
  });
};
