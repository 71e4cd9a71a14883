type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a JSON value, whatever order its keys came in: RFC 8785 for what we sign, which is text, whole numbers, yes and no. Two
 * values are equal exactly when their texts are.
 */
export const canonical = (value: unknown): string => {
  const given = value as Json;
  if (given === null || typeof given !== 'object') return JSON.stringify(given);
  if (Array.isArray(given)) return `[${given.map(canonical).join(',')}]`;
  const members = Object.entries(given).filter(([, member]) => member !== undefined);
  return `{${members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
    .join(',')}}`;
};
