import { canonicalResponse, type Response } from './response.ts';

/** What the field `loaded` of a paper's plain form holds: each saved answer by item, written in the one way. */
export const writeLoaded = (answers: Partial<Record<string, Response>>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(answers).map(([itemId, response]) => [itemId, response && canonicalResponse(response)])),
  );

/** The same, read back. A field that somebody changed by hand holds nothing. */
export const readLoaded = (loaded: string): Record<string, unknown> => {
  try {
    const read: unknown = JSON.parse(loaded);
    return read !== null && typeof read === 'object' ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};
