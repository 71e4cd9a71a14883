/** The fields of every campaign that take one value, in the order they stand. */
export const campaignFields = [
  'titleZh',
  'titleEn',
  'asks',
  'replyKind',
  'questionZh',
  'questionEn',
  'from',
  'dueOn',
  'whyZh',
  'whyEn',
] as const;
