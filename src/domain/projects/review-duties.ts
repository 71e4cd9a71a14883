import type { PlainDate } from '../shared/plain-date.ts';
import { type ProjectNature, registrationOf } from './nature.ts';

/** What the ethics review of a project asks of its lead by a day: registering a listed activity, and the follow-up review. */
export const reviewDuties = ['registration', 'follow_up'] as const;
export type ReviewDuty = (typeof reviewDuties)[number];

/** `since`: the approval from which the duty counts. */
export type ReviewToDo = { duty: ReviewDuty; projectId: string; since: PlainDate; dueOn: PlainDate };

type Reviewed = Pick<ProjectNature, 'listedActivity' | 'approvedOn' | 'registeredOn' | 'followUpOn'> & {
  id: string;
  finishedOn: PlainDate | null;
};

/**
 * What is still to be done of a project's review as things stand on `day`. A registration is owed until its day is entered, even when the
 * project is over; a follow-up until the next one is set, while the project lasts.
 */
export const reviewsToDo = (project: Reviewed, day: PlainDate): ReviewToDo[] => {
  const { id: projectId, approvedOn: since, followUpOn, finishedOn } = project;
  if (since === null) return [];
  const registration = registrationOf(project, day);
  const lasts = finishedOn === null || day <= finishedOn;
  return [
    ...(registration && registration.state !== 'done'
      ? [{ duty: 'registration' as const, projectId, since, dueOn: registration.dueOn }]
      : []),
    ...(followUpOn !== null && lasts ? [{ duty: 'follow_up' as const, projectId, since, dueOn: followUpOn }] : []),
  ];
};

/** A duty of a review and its day as one word, so that a new day is a new thing to be told of; and back. */
export const reviewKey = ({ duty, projectId, dueOn }: ReviewToDo): string => `${duty}:${projectId}:${dueOn}`;

export const readReviewKey = (key: string): Pick<ReviewToDo, 'duty' | 'projectId' | 'dueOn'> | undefined => {
  const [word, projectId, dueOn] = key.split(':');
  const duty = reviewDuties.find((one) => one === word);
  return duty && projectId && dueOn ? { duty, projectId, dueOn } : undefined;
};
