import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelLines } from '#ui/coverage/label-lines.ts';

describe('a label in a drawing', () => {
  test('stays on one line where it fits', () => {
    expect(labelLines('Faculty of Medicine', 25)).toEqual(['Faculty of Medicine']);
    expect(labelLines('入职后完成《科技伦理通识》', 13)).toEqual(['入职后完成《科技伦理通识》']);
  });

  test('breaks between words, and Chinese anywhere but before a closing or after an opening mark', () => {
    expect(labelLines('Hold a current record of Foundations', 14)).toEqual(['Hold a current record of', 'Foundations']);
    expect(labelLines('担任委员期间持有《科技伦理通识》学习证明', 8)).toEqual(['担任委员期间持有', '《科技伦理通识》', '学习证明']);
  });

  test('loses nothing but the blanks at which it breaks', () => {
    const label = fc
      .array(fc.constantFrom('伦', '理', '《', '》', 'ethics', ' ', '，', 'AI', '（', '）'))
      .map((parts) => parts.join('').trim());
    fc.assert(
      fc.property(label, fc.integer({ min: 2, max: 30 }), (text, ems) => {
        expect(labelLines(text, ems).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
