import { breakable } from './breakable.ts';

// Marks that open what does not follow, or say that more does: the cut says it already.
const hanging = /[\s，、；：,;:（(《“‘]+$/u;

/** A text for a list: whole where it fits, else cut between words, Chinese ones too, and marked so. One word that is too long is cut within. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let kept = '';
  for (const word of breakable(text, 1).flatMap((piece) => piece.split(/(?<=\s)/))) {
    if ((kept + word).trimEnd().length > most) break;
    kept += word;
  }
  return `${(kept || text.slice(0, most)).replace(hanging, '')}…`;
};
