/** The marks that may stand in a Word template, in double braces. */
export const templateMarks = [
  'title',
  'institution',
  'subject',
  'period',
  'asOf',
  'knownAt',
  'code',
  'digest',
  'address',
  'notice',
  'intro',
  'basis',
  'about',
  'contents',
  'chapters',
  'closing',
] as const;
export type TemplateMark = (typeof templateMarks)[number];

/** Without these a pack could not be told from another, nor checked. */
export const marksNeeded = ['code', 'digest', 'chapters'] as const satisfies TemplateMark[];

export type MarkFault = { missing: string[]; unknown: string[] };

/** What is wrong with the marks of a template; undefined where nothing is. A mark used twice is found twice. */
export const markFault = (found: readonly string[]): MarkFault | undefined => {
  const missing = marksNeeded.filter((mark) => !found.includes(mark));
  const unknown = [...new Set(found.filter((mark) => !templateMarks.some((one) => one === mark)))];
  return missing.length + unknown.length > 0 ? { missing, unknown } : undefined;
};
