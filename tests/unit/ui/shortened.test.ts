import { describe, expect, it } from 'vitest';
import { shortened } from '#ui/components/shortened.ts';

describe('a text shortened for a list', () => {
  it('stays as it is where it fits', () => {
    expect(shortened('谁来审查？', 5)).toBe('谁来审查？');
  });

  it('is cut between words, or between signs where there are no words', () => {
    expect(shortened('Ask the committee first', 10)).toBe('Ask the…');
    expect(shortened('先问一问委员会', 4)).toBe('先问一问…');
  });
});
