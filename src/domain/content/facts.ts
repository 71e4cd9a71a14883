import type { Change, EditionKind } from './edition.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type ContentFacts = {
  'content.edition_published': { kind: EditionKind; slug: string; version: string; change: Change; editionId: string };
};
