/** Where a version of an own item stands. Only what is live is drawn into papers. */
export const itemStates = ['draft', 'domain_review', 'language_review', 'live', 'suspended', 'retired'] as const;
export type ItemState = (typeof itemStates)[number];

/** What is done to a version; all of it is kept as its history. */
export const itemSteps = [
  'created',
  'imported',
  'edited',
  'submitted',
  'domain_passed',
  'language_passed',
  'returned',
  'suspended',
  'resumed',
  'retired',
  'superseded',
] as const;
export type ItemStep = (typeof itemSteps)[number];

/** The acts a person chooses on an item's page. */
export const itemActs = ['submit', 'pass_domain', 'pass_language', 'return', 'suspend', 'resume', 'retire'] as const;
export type ItemAct = (typeof itemActs)[number];
