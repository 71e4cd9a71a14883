import { describe, expect, it } from 'vitest';
import { allCriteria, enough, RevisionForm, rubricScore, rubricTotal, WorksheetForm } from '#domain/progress/worksheet.ts';

describe('the five-step worksheet', () => {
  it('scores a point for each thing its rubric finds, fifteen in all, and no thing twice', () => {
    expect(rubricTotal).toBe(15);
    expect(rubricScore(allCriteria)).toBe(15);
    expect(rubricScore(['decision', 'decision'])).toBe(1);
    expect(enough).toBeLessThan(rubricTotal);
  });
  it('may be handed in short, but for what is to be decided and what is', () => {
    const given = { act: 'w-x', frame: 'We decide on Wednesday.', rules: [], decision: 'Ask first.' };
    expect(WorksheetForm.parse(given)).toMatchObject({ gap: '', ask: '', undo3: '' });
    const parsed = WorksheetForm.safeParse({ ...given, frame: ' ', decision: '' });
    expect(parsed.error?.issues.map(({ path }) => path[0]).sort()).toEqual(['decision', 'frame']);
  });
  it('takes only helpers, likelihoods and criteria that it offers', () => {
    const given = { act: 'w-x', frame: 'x', rules: [], decision: 'y' };
    expect(WorksheetForm.safeParse({ ...given, ask: 'nobody' }).success).toBe(false);
    expect(WorksheetForm.safeParse({ ...given, odds1: 'certain' }).success).toBe(false);
    expect(RevisionForm.safeParse({ ...given, criteria: ['decision', 'perfect'] }).success).toBe(false);
  });
});
