import type { SourceFault } from './piece-sources.ts';
import { notTaken } from './safe-text.ts';
import { inChinese, inEnglish, type SocietyTextGiven } from './society-piece.ts';

export type SocietyRefusal =
  | SourceFault
  | { code: 'outreach.no_language'; field: 'title' }
  | { code: 'outreach.half_written'; field: string }
  | { code: 'outreach.not_taken'; field: string; found: string }
  | { code: 'outreach.change_needed'; field: 'change' }
  | { code: 'outreach.address_taken'; field: 'slug' }
  | { code: 'outreach.website_unsafe'; field: 'website' }
  | { code: 'outreach.no_page_yet' }
  | { code: 'outreach.not_draft' }
  | { code: 'outreach.not_your_draft' }
  | { code: 'outreach.open_already' }
  | { code: 'outreach.not_waiting' }
  | { code: 'outreach.own_piece' }
  | { code: 'outreach.read_already' }
  | { code: 'outreach.withdrawn_already' };

/** Everything that is wrong with a text apart from its sources. `corrects`: the piece was published before, so what changed has to be said. */
export const faultsOf = (given: SocietyTextGiven, corrects: 'nothing' | 'published'): SocietyRefusal[] => {
  const faults: SocietyRefusal[] = [];
  const begun = ([inChinese, inEnglish] as const).filter((fields) => fields.some((field) => given[field] !== null));
  if (begun.length === 0) faults.push({ code: 'outreach.no_language', field: 'title' });
  for (const fields of begun) for (const field of fields) if (given[field] === null) faults.push({ code: 'outreach.half_written', field });
  for (const field of ['body', 'bodyEn'] as const) {
    const [found] = notTaken(given[field] ?? '');
    if (found !== undefined) faults.push({ code: 'outreach.not_taken', field, found });
  }
  if (corrects === 'published' && given.change === null && given.changeEn === null)
    faults.push({ code: 'outreach.change_needed', field: 'change' });
  return faults;
};
