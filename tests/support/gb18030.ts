const decoder = new TextDecoder('gb18030');

/** From character to bytes, made by decoding every code there is: Node reads GB18030 and does not write it. */
let codes: Map<string, number[]> | undefined;

const allCodes = (): Map<string, number[]> => {
  const made = new Map<string, number[]>();
  for (let linear = 0; linear < 39_420; linear += 1) enter(made, fourBytes(linear));
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) enter(made, [lead, trail]);
  return made;
};

const enter = (made: Map<string, number[]>, bytes: number[]) => {
  const character = decoder.decode(new Uint8Array(bytes));
  if ([...character].length === 1 && character !== '\ufffd') made.set(character, bytes);
};

const fourBytes = (linear: number): number[] => [
  0x81 + Math.floor(linear / 12_600),
  0x30 + (Math.floor(linear / 1260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];

/** A text as GB18030 bytes. */
export const gb18030 = (text: string): Uint8Array => {
  codes ??= allCodes();
  const known = codes;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      if (code >= 0x1_0000) return fourBytes(code - 0x1_0000 + 189_000);
      const bytes = known.get(character);
      if (!bytes) throw new Error(`GB18030 has no code for ${character}.`);
      return bytes;
    }),
  );
};
