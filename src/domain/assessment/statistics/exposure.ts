/** What part of a bank of `bank` questions `takers` people have seen together, who each had a paper of `form` questions drawn at random. */
export const revealedShare = (bank: number, form: number, takers: number): number => 1 - (1 - form / bank) ** takers;

/** How many people see a share of the bank together. */
export const takersToReveal = (bank: number, form: number, share: number): number =>
  form >= bank ? 1 : Math.ceil(Math.log(1 - share) / Math.log(1 - form / bank));

/** How many questions two papers have in common on average. */
export const expectedOverlap = (bank: number, form: number): number => form ** 2 / bank;
