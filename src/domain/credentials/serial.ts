import { codeFrom, codeTyped, readCode } from '../shared/checked-code.ts';

/** The serial of a record of learning, from at least 10 random bytes: `ML-7K3Q-0M8D-R2VC`. */
export const serialFrom = (random: Uint8Array): string => codeFrom('ML', random);

/** The serial somebody typed, in its proper form, or what is wrong with it. */
export const serialTyped = (typed: string) => codeTyped('ML', typed);

/** The serial somebody typed, in its proper form; undefined when it cannot be one. */
export const readSerial = (typed: string): string | undefined => readCode('ML', typed);
