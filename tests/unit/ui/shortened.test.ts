import { describe, expect, it } from 'vitest';
import { shortened } from '#ui/components/shortened.ts';

describe('a text shortened for a list', () => {
  it('stays as it is where it fits', () => {
    expect(shortened('谁来审查？', 5)).toBe('谁来审查？');
  });

  it('is cut between words, in Chinese too', () => {
    expect(shortened('Ask the committee first', 10)).toBe('Ask the…');
    expect(shortened('Ask the committee first', 17)).toBe('Ask the committee…');
    expect(shortened('先问一问委员会', 4)).toBe('先问一问…');
    expect(shortened('先问一问委员会', 6)).toBe('先问一问…');
    expect(shortened('用 AI 写的医学科普文章', 10)).toBe('用 AI 写的医学…');
  });

  it('ends in no mark that opens or goes on', () => {
    expect(shortened('先问一问，再动手', 5)).toBe('先问一问…');
    expect(shortened('Ask first, act later', 11)).toBe('Ask first…');
  });

  it('is cut within a word only where that is all there is', () => {
    expect(shortened('deoxyribonucleic', 6)).toBe('deoxyr…');
  });
});
