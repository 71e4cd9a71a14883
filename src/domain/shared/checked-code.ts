// Crockford's alphabet: no I, L, O or U, so that a code read aloud or copied by hand is not mistaken.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

const rank = (character: string) => alphabet.indexOf(character);

// Two characters can write 1,024 values; 1,021 is the largest prime below. Since 37 and every difference of two characters are not zero modulo
// it, one changed character in the body always changes the check.
const prime = 1021;
const checkOf = (body: string): string => {
  const sum = [...body].reduce((total, character) => (total * 37 + rank(character) + 1) % prime, 7);
  return `${alphabet[Math.floor(sum / 32)]}${alphabet[sum % 32]}`;
};

const grouped = (prefix: string, whole: string) => `${prefix}-${whole.slice(0, 4)}-${whole.slice(4, 8)}-${whole.slice(8)}`;

/** A code from random bytes (at least 10): the prefix and three groups of four, the last two characters of which notice a slip of the pen. */
export const codeFrom = (prefix: string, random: Uint8Array): string => {
  const body = Array.from({ length: length - 2 }, (_, i) => alphabet[(random[i] ?? 0) % 32]).join('');
  return grouped(prefix, body + checkOf(body));
};

/** What is wrong with something typed: it has not the form of a code, or it has and the check characters notice a slip. */
export const codeFaults = ['not_a_code', 'slip'] as const;
export type CodeFault = (typeof codeFaults)[number];

// L of a prefix is as easily taken for 1 as any other.
const alike = (text: string) => text.replace(/O/g, '0').replace(/[IL]/g, '1');

/**
 * The code somebody typed, in its proper form, or what is wrong with it. Small letters, spaces, dashes of any kind, full-width forms, O for 0 and
 * I or L for 1 are forgiven, and the prefix may be left out.
 */
export const codeTyped = (prefix: string, typed: string): { code: string } | { fault: CodeFault } => {
  const compact = alike(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s_\p{Pd}\u2212]/gu, ''),
  );
  const whole = compact.length === length + prefix.length && compact.startsWith(alike(prefix)) ? compact.slice(prefix.length) : compact;
  if (whole.length !== length || [...whole].some((character) => rank(character) < 0)) return { fault: 'not_a_code' };
  if (checkOf(whole.slice(0, -2)) !== whole.slice(-2)) return { fault: 'slip' };
  return { code: grouped(prefix, whole) };
};

/** The code somebody typed, in its proper form; undefined when it cannot be one. */
export const readCode = (prefix: string, typed: string): string | undefined => {
  const read = codeTyped(prefix, typed);
  return 'code' in read ? read.code : undefined;
};
