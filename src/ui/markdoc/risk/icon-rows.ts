/** A field of a thousand people, forty to a row, ten units apart. */
export const columns = 40;
export const step = 10;

/** One stroke per row through the people from `first` up to `end`, to be drawn with dashes of no length: one mark for each of them. */
export const iconRows = (first: number, end: number): string => {
  const strokes: string[] = [];
  for (let from = first; from < end; ) {
    const row = Math.floor(from / columns);
    const to = Math.min(end, (row + 1) * columns);
    strokes.push(`M${(from - row * columns) * step + step / 2} ${row * step + step / 2}h${(to - from - 1) * step + 0.1}`);
    from = to;
  }
  return strokes.join('');
};
