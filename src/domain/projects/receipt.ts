import { codeFrom, readCode } from '../shared/checked-code.ts';

/** The number of a clearance receipt (核验回执), from at least 10 random bytes: `CL-7K3Q-0M8D-R2VC`. */
export const receiptFrom = (random: Uint8Array): string => codeFrom('CL', random);

/** The receipt number somebody typed, in its proper form; undefined when it cannot be one. */
export const readReceipt = (typed: string): string | undefined => readCode('CL', typed);
