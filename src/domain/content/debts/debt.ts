/** What an editor owes a page: nothing that makes it wrong, and so nothing that stops a build. */
export const debtRules = [
  'sentence-long',
  'sentence-mean',
  'act-late',
  'picture-missing',
  'word-overstated',
  'number-owned',
  'figure-bare',
  'review-due',
  'clause-ended',
  'source-second-hand',
  'source-unread',
  'objective-untaught',
  'objective-unassessed',
  'key-longest',
  'key-position',
] as const;
export type DebtRule = (typeof debtRules)[number];

/** One debt: the rule, the file below `content/`, where in it, and what was seen there, as a reader of that language would quote it. */
export type Debt = { rule: DebtRule; file: string; place: string; seen: string };
