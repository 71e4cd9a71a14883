import type { PieceSource } from './piece.ts';

/** A source as `uses` name it, `clause:KJ-08`; undefined where it is not of our own library. */
export const sourceKey = (source: PieceSource): string | undefined => {
  if ('clause' in source) return `clause:${source.clause}`;
  if ('case' in source) return `case:${source.case}`;
  return 'evidence' in source ? `evidence:${source.evidence}` : undefined;
};
