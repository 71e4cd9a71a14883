/** How wide a piece of text is. */
export type Measure = (text: string) => number;

// What no line begins with, and what no line ends with (GB/T 15834).
const notFirst = /^[，。、；：？！）》〉」』】〕”’…—·,.;:?!)\]}%]/u;
const notLast = /[（《〈「『【〔“‘([{]$/u;
const han = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u;

/** The smallest pieces that are not taken apart: a Chinese character, or Latin letters up to a space or a hyphen, with the marks that stay with them. */
export const pieces = (text: string): string[] => {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      (/\s/.test(character) ||
        notFirst.test(character) ||
        notLast.test(last) ||
        (!han.test(character) && !han.test(last.at(-1) ?? '') && !/[\s\-/]$/.test(last)));
    if (joins) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
};

/**
 * Text in lines of at most `width`, each with the space it ends with, so that they read as one text again. A piece that is wider than a whole
 * line, such as an address, is broken where the line ends.
 */
export const breakLines = (text: string, width: number, measure: Measure): string[] => {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string): void => {
    if (line === '' || measure((line + piece).trimEnd()) <= width) line += piece;
    else {
      lines.push(line);
      line = piece;
    }
  };
  for (const piece of pieces(text)) {
    if (measure(piece.trimEnd()) <= width) put(piece);
    else for (const character of piece) put(character);
  }
  return [...lines, line];
};
