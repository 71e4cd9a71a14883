const isWide = (character: string): boolean => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character);
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (isWide(one) ? 1 : 0.5), 0);

/** Whether a line may end between two characters: after a blank, and on either side of a Chinese one, but not after an opening or before a closing mark. */
const mayBreak = (before: string, after: string): boolean =>
  after !== ' ' &&
  (before === ' ' || ((isWide(before) || isWide(after)) && !/[《（“]/.test(before) && !/[，。、；：！？》）”]/.test(after)));

const pieces = (label: string): string[] => {
  const found: string[] = [];
  for (const one of label) {
    const last = found.at(-1);
    if (last === undefined || mayBreak(last.at(-1) ?? '', one)) found.push(one);
    else found[found.length - 1] = last + one;
  }
  return found;
};

/** A label in lines of so many ems at the most, for drawings, where text does not break by itself. What may not be parted stays whole. */
export const labelLines = (label: string, ems: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(label)) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
};
