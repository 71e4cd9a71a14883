const covers = import.meta.glob<string>('../../../content/outreach/*/figures/cover.svg', { query: '?raw', import: 'default', eager: true });

/** The drawing of a piece, an `<svg>`. Throws where there is none; the content check has already said so. */
export const coverOf = (piece: string): string => {
  const cover = covers[`../../../content/outreach/${piece}/figures/cover.svg`];
  if (!cover) throw new Error(`The piece ${piece} has no cover.`);
  return cover;
};
