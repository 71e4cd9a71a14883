import { expect, it } from 'vitest';
import { type ClearanceAnswer, readAnswer } from '#domain/requirements/clearance-answer.ts';

it('a receipt from before answers said what blocks counts whatever was unmet, and is otherwise as it was', () => {
  const stored = { receipt: 'CL-1', cleared: false, requirements: [{ met: true }, { met: false }, { met: false, blocks: false }] };
  expect(readAnswer(stored as unknown as ClearanceAnswer)).toEqual({
    ...stored,
    requirements: [
      { met: true, blocks: false },
      { met: false, blocks: true },
      { met: false, blocks: false },
    ],
  });
});
