import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fault } from '#domain/shared/fault.ts';
import { faultWords } from '#i18n/faults.ts';

const said = (schema: z.ZodType, given: unknown) => {
  const [issue] = schema.safeParse(given).error?.issues ?? [];
  if (!issue) throw new Error('Nothing is wrong with it.');
  return faultWords(issue, undefined, 'en');
};

describe('what is said of something too long', () => {
  it('names the limit, also where the schema says it in a code of its own', () => {
    expect(said(z.string().max(3), 'abcd')).toContain('3 characters');
    expect(said(z.string().max(2000, fault('too_long')), 'x'.repeat(2001))).toContain('2000 characters');
  });
  it('counts the things of a list, and not characters', () => {
    expect(said(z.array(z.string()).max(2), ['a', 'b', 'c'])).toBe('Too many. Please keep to 2 at most.');
  });
});
