import { desc, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { publicConsultation } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type Phase, phases } from '#domain/participation/phase.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { wholeFor } from '../people/within.ts';
import { type Consultation, consultationsWith, withPhase } from './consultation-by-id.ts';

// What one can take part in comes first.
const rank = (phase: Phase) => [1, 0, 2, 3][phases.indexOf(phase)] ?? 3;

/** Every public consultation: open ones first, then those to come, the newest of each first. */
export const consultationsListed = async (db: Reader, today: PlainDate): Promise<Consultation[]> => {
  const rows = await consultationsWith(db).orderBy(desc(publicConsultation.opensOn)).limit(200);
  return rows.map((row) => withPhase(row, today)).sort((a, b) => rank(a.phase) - rank(b.phase));
};

/** Those that somebody looks after. */
export const consultationsHosted = async (db: Reader, actor: Actor, today: PlainDate): Promise<Consultation[]> => {
  const homes = (await wholeFor(db, actor, 'participation.host')).map(({ institution: { id } }) => id);
  const rows = await consultationsWith(db)
    .where(inArray(publicConsultation.institutionId, homes))
    .orderBy(desc(publicConsultation.opensOn));
  return rows.map((row) => withPhase(row, today));
};
