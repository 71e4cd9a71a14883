const isHan = (text: string) => /^\p{Script=Han}/u.test(text);

/** A name as strangers may see it: the first character of a Chinese name, the first letter of each other word. Characters, not code units: 𬭚 is one. */
export const maskedName = (name: string): string => {
  const trimmed = name.trim();
  if (isHan(trimmed)) {
    const [first = '', ...rest] = [...trimmed];
    return first + '＊'.repeat(Math.max(1, rest.length));
  }
  return trimmed
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ''}***`)
    .join(' ');
};
