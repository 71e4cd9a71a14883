import type { Reader } from '#db/client.ts';
import { type BulkRefusal, type BulkWanted, bulkPeopleAtMost, grantTo } from '#domain/requirements/bulk.ts';
import { daysFault } from '#domain/requirements/grants.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../../content/editions.ts';
import { noSuchRequirement } from '../manageable.ts';

/** Why this cannot be done for so many people, whoever they are; undefined where nothing is in the way. */
export const bulkFault = async (db: Reader, wanted: BulkWanted, people: number, now: Date): Promise<BulkRefusal | undefined> => {
  if (people > bulkPeopleAtMost) return { code: 'requirements.too_many_people', limit: bulkPeopleAtMost };
  if (wanted.act === 'assign') {
    const startsOn = dayOf(now);
    if (!(await newestEdition(db, 'course', wanted.course))) return { code: 'requirements.no_such_course', field: 'course' };
    return wanted.dueOn < startsOn ? { code: 'requirements.due_before_start', field: 'dueOn', startsOn } : undefined;
  }
  const grant = grantTo(wanted, '');
  return grant && ((await noSuchRequirement(db, grant)) ?? daysFault(grant));
};
