import { describe, expect, it } from 'vitest';
import { readReviewKey, reviewKey, reviewsToDo } from '#domain/projects/review-duties.ts';

const project = {
  id: 'project',
  listedActivity: 'KJ-L4' as const,
  approvedOn: '2026-11-01',
  registeredOn: null,
  followUpOn: '2027-11-01',
  finishedOn: '2027-06-30',
};
const duties = (given: Partial<typeof project> | { registeredOn: string }, day: string) =>
  reviewsToDo({ ...project, ...given }, day).map(({ duty, dueOn }) => `${duty} ${dueOn}`);

describe('what the review of a project asks of its lead', () => {
  it('is the registration of a listed activity thirty days after the approval, and the follow-up on its day', () => {
    expect(duties({}, '2026-11-10')).toEqual(['registration 2026-12-01', 'follow_up 2027-11-01']);
    expect(duties({ registeredOn: '2026-11-20' }, '2026-11-21')).toEqual(['follow_up 2027-11-01']);
  });

  it('is the registration even when the project is over, and a follow-up no more', () => {
    expect(duties({}, '2027-06-30')).toEqual(['registration 2026-12-01', 'follow_up 2027-11-01']);
    expect(duties({}, '2027-07-01')).toEqual(['registration 2026-12-01']);
  });

  it('is told apart by its day, so that a new day is a new thing to say', () => {
    const [one] = reviewsToDo(project, '2026-11-10');
    expect(readReviewKey(reviewKey(one ?? { duty: 'follow_up', projectId: '', since: '', dueOn: '' }))).toEqual({
      duty: 'registration',
      projectId: 'project',
      dueOn: '2026-12-01',
    });
    expect(readReviewKey('something:project:2026-12-01')).toBeUndefined();
  });
});
