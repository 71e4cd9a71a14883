/** What a consent form should tell, in the order in which a reader asks for it. */
export const consentElements = [
  'purpose',
  'procedures',
  'risks',
  'benefits',
  'alternatives',
  'privacy',
  'withdrawal',
  'injury',
  'contact',
  'reuse',
  'commercial',
] as const;
export type ConsentElement = (typeof consentElements)[number];

/** What can be amiss with a passage of a consent form. */
export const consentIssues = ['promise', 'vague', 'hard', 'pressure', 'rights', 'hidden'] as const;
export type ConsentIssue = (typeof consentIssues)[number];

/** How many of the missing elements were named, and how many were named although they are there. */
export const missingOf = (elements: readonly { missing: boolean; chosen: boolean }[]) => ({
  found: elements.filter(({ missing, chosen }) => missing && chosen).length,
  missing: elements.filter(({ missing }) => missing).length,
  wrong: elements.filter(({ missing, chosen }) => !missing && chosen).length,
});
