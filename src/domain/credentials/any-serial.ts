import type { CodeFault } from '../shared/checked-code.ts';
import { codeTyped } from '../shared/checked-code.ts';

/** The serial of a record or a certificate that somebody typed, in the forms it may have (the prefix may be left out), or what is wrong with it. */
export const anySerialTyped = (typed: string): { serials: string[] } | { fault: CodeFault } => {
  const read = (['ML', 'MC'] as const).map((prefix) => codeTyped(prefix, typed));
  const serials = read.flatMap((one) => ('code' in one ? [one.code] : []));
  if (serials.length > 0) return { serials };
  return { fault: read.some((one) => 'fault' in one && one.fault === 'slip') ? 'slip' : 'not_a_code' };
};
