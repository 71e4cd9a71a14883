import { describe, expect, it } from 'vitest';
import { checkReadability } from '#domain/content/check-readability.ts';

const tag = (name: string, id = '', parent: string | null = null) => ({ name, attributes: { id }, line: 1, parent });
const whole = [tag('readability', 'r-x'), tag('sample', 'before', 'readability'), tag('sample', 'after', 'readability')];

describe('readability hints in a file', () => {
  it('stand with a text before and one after', () => expect(checkReadability(whole)).toEqual([]));
  it.each([
    ['with one text only', whole.slice(0, 2), 'its samples are before'],
    ['with the texts the other way round', [whole[0], whole[2], whole[1]], 'its samples are after, before'],
    ['with a tag inside a text', [...whole, tag('term', 'x', 'sample')], 'term stands in a sample'],
    ['with a text elsewhere', [...whole, tag('sample', 'before', 'callout')], 'outside a readability'],
  ])('are refused %s', (_name, tags, fault) =>
    expect(checkReadability(tags as typeof whole)).toContainEqual(expect.objectContaining({ fault: expect.stringContaining(fault) })),
  );
});
