import type { RequirementRule } from '../content/policy.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';

// An obligation writes its occasion down as `<affiliation or place>`, `…/<period or campaign>-<day>`, and what is asked anew of either as
// `…/renewal-<last valid day>`, where its course was changed materially as `…/revised-<day>`, or, where nothing had run out, as `…/again-<day>`.
const anew = /^(.*)\/(?:renewal|revised|again)-\d{4}-\d{2}-\d{2}$/;
const ofItsTime = /\/(periodic|rule-change|campaign|renewal|revised)-(\d{4}-\d{2}-\d{2})(?:\/again-[\d-]+)?$/;

/** The affiliation or place that an occasion goes back to. */
export const baseOf = (occasion: string): string => occasion.split('/', 1)[0] ?? occasion;

/** The occasion behind something that is asked anew: a renewal, or what lost its record. */
export const occasionBehind = (occasion: string): string => anew.exec(occasion)?.[1] ?? occasion;

/** Whether what is asked is the new edition of a course that was changed materially. */
export const isRevision = (occasion: string): boolean => occasion.includes('/revised-');

export const isRenewal = (occasion: string): boolean => occasion.includes('/renewal-');

/** From which day evidence must be to settle what a period, a campaign, a change of rules, a changed course or a renewal asks; null where any does that still counts. */
export const asksFrom = (occasion: string, { renewalDays = 0 }: Pick<RequirementRule, 'renewalDays'>): PlainDate | null => {
  const [, kind, day] = ofItsTime.exec(occasion) ?? [];
  if (day === undefined) return null;
  return kind === 'renewal' ? addDays(day, -renewalDays) : day;
};
