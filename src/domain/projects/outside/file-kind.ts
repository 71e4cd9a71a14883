/** The files that may be handed in, by what is in them; their names say nothing. */
export const fileKinds = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;
export type FileKind = keyof typeof fileKinds;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, place) => bytes[place] === byte);
const endsWith = (bytes: Uint8Array, ...end: number[]) => end.every((byte, place) => bytes[bytes.length - end.length + place] === byte);
const tailOf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 1024)));

/** What a file is by its first and last bytes; undefined where it is none of the kinds that may be handed in, or was cut short. */
export const fileKindOf = (bytes: Uint8Array): FileKind | undefined => {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d) && tailOf(bytes).includes('%%EOF')) return 'pdf';
  if (startsWith(bytes, 0xff, 0xd8, 0xff) && endsWith(bytes, 0xff, 0xd9)) return 'jpeg';
  const pngEnd = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && endsWith(bytes, ...pngEnd)) return 'png';
  return undefined;
};
