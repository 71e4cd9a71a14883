import type { Reader } from '#db/client.ts';
import { type CastMember, cast, demoPassword } from '#db/seed/cast.ts';
import { demoSignIns } from './demo-sign-ins.ts';

// One who learns, one who leads a project, one who administers: enough for a first visit.
const shown = ['student', 'investigator', 'administrator'];

/** Three of the demonstration's people with their sign-ins, for the sign-in page; null where this database holds none of them. */
export const demoExamples = async (db: Reader): Promise<{ people: CastMember[]; password: string } | null> => {
  const there = new Set(await demoSignIns(db));
  const people = cast.filter(({ key, email }) => shown.includes(key) && there.has(email));
  return people.length > 0 ? { people, password: demoPassword } : null;
};
