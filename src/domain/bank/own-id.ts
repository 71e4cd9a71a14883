/** What the id of an institution's own item looks like; letters that are easily mistaken for others do not occur. */
export const ownIdForm = /^OWN-[0-9A-HJ-NP-Z]{8}$/;
const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The id of a new own item, out of eight random bytes. */
export const ownIdFrom = (bytes: Uint8Array): string =>
  `OWN-${[...bytes.slice(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join('')}`;

export const isOwnId = (id: string): boolean => ownIdForm.test(id);
