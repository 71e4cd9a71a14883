import { statusListLength } from './open-badge.ts';

/** A status list before it is packed: one bit for each place, the first place at the highest bit of the first byte, set where it no longer stands. */
export const statusBits = (ended: Iterable<number>): Uint8Array => {
  const bits = new Uint8Array(statusListLength / 8);
  for (const place of ended) {
    if (!Number.isInteger(place) || place < 0 || place >= statusListLength) throw new Error(`A status list has no place ${place}.`);
    const byte = Math.floor(place / 8);
    bits[byte] = (bits[byte] ?? 0) | (0x80 >> (place % 8));
  }
  return bits;
};

// Half of a list stays empty, so that a free place is soon drawn and an occupied one says little.
const fillAtMost = statusListLength / 2;

/** Free places for `count` credentials, drawn by lot: in the list begun last, or, once that is half full, in a new one. */
export const freePlaces = (
  taken: ReadonlySet<number>,
  list: number,
  count: number,
  random: () => number,
): { list: number; index: number }[] => {
  const places: { list: number; index: number }[] = [];
  let [here, used] = [list, new Set(taken)];
  while (places.length < count) {
    if (used.size >= fillAtMost) [here, used] = [here + 1, new Set()];
    const index = random() % statusListLength;
    if (used.has(index)) continue;
    used.add(index);
    places.push({ list: here, index });
  }
  return places;
};
