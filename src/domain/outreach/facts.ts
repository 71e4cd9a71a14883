import type { Capacity } from './society-piece.ts';

/** What can happen with what societies write, as data: no name and no words of anybody. */
export type OutreachFacts = {
  'outreach.society_described': { providerId: string };
  'outreach.piece_submitted': { pieceId: string; textId: string };
  'outreach.piece_read': { pieceId: string; textId: string; capacity: Capacity };
  'outreach.piece_returned': { pieceId: string; textId: string };
  'outreach.piece_published': { pieceId: string; textId: string };
  'outreach.piece_withdrawn': { pieceId: string; textId: string };
};
