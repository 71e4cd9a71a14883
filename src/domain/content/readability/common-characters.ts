const han = /\p{Script=Han}/u;

/**
 * The 3,755 characters of the first level of GB 2312: rows 16 to 55 of the table, the common ones. Every browser knows the table, so none has to
 * be sent one.
 */
const commonCharacters = (): ReadonlySet<string> => {
  const decoder = new TextDecoder('gbk');
  const common = new Set<string>();
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (han.test(character)) common.add(character);
    }
  return common;
};

let known: ReadonlySet<string> | undefined;

/** The Han characters of a text that are not among the common ones, each as often as it stands there. */
export const rareIn = (text: string): string[] => {
  known ??= commonCharacters();
  const common = known;
  return [...text].filter((character) => han.test(character) && !common.has(character));
};
