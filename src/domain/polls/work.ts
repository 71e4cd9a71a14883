// What a browser needs of a vote; the schema of a ballot stands apart, for its library weighs more than a whole page.

/** The cookie that keeps a device's mark, and for how long. */
export const tokenCookie = 'minglun_vote';
export const tokenDays = 180;

/** What a script hashes, with ever another `work`, until the hash begins with so many bits of nought. */
export const workText = (poll: string, token: string, work: string): string => `${poll}:${token}:${work}`;
// Some 16,000 hashes, a second or so of a phone: it stops idle scripts. Who writes a program for it is stopped by the pace of their network only.
export const workBits = 14;

export const showsWork = (hash: Uint8Array): boolean => {
  const whole = Math.floor(workBits / 8);
  return hash.slice(0, whole).every((byte) => byte === 0) && (hash[whole] ?? 255) >> (8 - (workBits % 8)) === 0;
};
