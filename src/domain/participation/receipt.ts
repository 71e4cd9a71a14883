import { codeFrom, readCode } from '../shared/checked-code.ts';

const prefix = 'HZ';

/** The number under which anybody who said something can ask what became of it, without an account: random, so that it is found by nobody else. */
export const receiptFrom = (random: Uint8Array): string => codeFrom(prefix, random);
export const readReceipt = (typed: string): string | undefined => readCode(prefix, typed);
