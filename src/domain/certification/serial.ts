import { codeFrom, codeTyped, readCode } from '../shared/checked-code.ts';

/** The serial of a certificate (培训考核合格证明), from at least 10 random bytes: `MC-7K3Q-0M8D-R2VC`. */
export const certificateSerialFrom = (random: Uint8Array): string => codeFrom('MC', random);

/** The serial of a certificate that somebody typed, in its proper form, or what is wrong with it. */
export const certificateSerialTyped = (typed: string) => codeTyped('MC', typed);

/** The serial of a certificate that somebody typed, in its proper form; undefined when it cannot be one. */
export const readCertificateSerial = (typed: string): string | undefined => readCode('MC', typed);
