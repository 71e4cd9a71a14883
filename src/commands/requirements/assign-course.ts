import type { Database, Tx } from '#db/client.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import { assignmentTitle, type CampaignRefusal, type NewAssignment } from '#domain/requirements/campaign.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { mayAt } from '#queries/requirements/may-at.ts';
import { peopleWithin } from '#queries/requirements/people-within.ts';
import { advancePeople } from '../progress/advance-people.ts';
import { callCampaign } from './call-campaign.ts';
import type { By } from './granting.ts';

/**
 * 指派学习: asks these people to complete a course from today on, by a day, and why: a campaign whose audience is they themselves. All are
 * asked or nobody is. Returns the name of the campaign and how many people it asks.
 */
export const assignCourse = (db: Database, given: NewAssignment, by: By): Promise<Assigned> =>
  db.transaction((tx) => assignWithin(tx, given, by));

type Assigned = Outcome<{ campaign: string; people: number }, Forbidden | CampaignRefusal>;

/** The same as a step of another act, inside its transaction. */
export const assignWithin = async (
  tx: Tx,
  { institutionId, unitId, course, dueOn, why, ...given }: NewAssignment,
  by: By,
): Promise<Assigned> => {
  const owner = { institutionId, unitId };
  const startsOn = dayOf(by.now);
  const people = [...new Set(given.people)];
  if (!(await mayAt(tx, by.actor, 'campaigns.manage', owner))) return refused({ code: 'auth.forbidden', permission: 'campaigns.manage' });
  const newest = await newestEdition(tx, 'course', course);
  if (!newest) return refused({ code: 'requirements.no_such_course', field: 'course' });
  if (dueOn < startsOn) return refused({ code: 'requirements.due_before_start', field: 'dueOn', startsOn });
  const within = await peopleWithin(tx, people, owner, startsOn);
  const elsewhere = people.filter((id) => !within.has(id)).length;
  if (elsewhere > 0) return refused({ code: 'requirements.people_elsewhere', field: 'people', people: elsewhere });
  const title = assignmentTitle(newest.snapshot.course.title);
  const campaign = { owner, title, startsOn, endsOn: dueOn, audience: [{ people }], why, asks: { course } };
  const slug = await callCampaign(tx, campaign, people.length, by);
  await advancePeople(tx, people, by);
  return granted({ campaign: slug, people: people.length });
};
