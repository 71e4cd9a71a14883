/** Courses and cases as books. */
export const readerStatuses = {
  'readers.unknown': 404,
  'readers.busy': 503,
} as const;
