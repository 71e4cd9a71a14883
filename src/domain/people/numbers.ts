/** So many people are taken at once. Platform default. */
export const numbersAtOnce = 500;

/** The staff or student numbers in a text that was pasted, each once: one a line, or separated by spaces, commas or semicolons. */
export const numbersIn = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .split(/[\s,;、，；]+/)
      .filter(Boolean),
  ),
];
