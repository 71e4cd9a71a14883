import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { exchange, exchangeParticipant, projectMember } from '#db/schema/index.ts';
import { type Actor, may, type Place } from '#domain/auth/permission.ts';
import { beyondOwn } from '#domain/projects/access.ts';
import { unitPath } from '../people/unit-path.ts';

export type ExchangeRow = typeof exchange.$inferSelect;
export type ParticipantRow = typeof exchangeParticipant.$inferSelect;

/** An exchange with where it stands and who goes. */
export const exchangeById = async (
  db: Reader,
  id: string,
): Promise<(ExchangeRow & { atPlace: Place; going: ParticipantRow[] }) | undefined> => {
  const [row] = await db.select().from(exchange).where(eq(exchange.id, id));
  if (!row) return undefined;
  const going = await db
    .select()
    .from(exchangeParticipant)
    .where(and(eq(exchangeParticipant.exchangeId, id), isNull(exchangeParticipant.withdrawnAt)));
  return { ...row, atPlace: { institutionId: row.institutionId, unitPath: await unitPath(db, row.unitId) }, going };
};

/** The people an investigator answers for: those on projects led in person, and the investigator. */
export const peopleLedBy = async (db: Reader, personId: string): Promise<Set<string>> => {
  const led = db
    .select({ id: projectMember.projectId })
    .from(projectMember)
    .where(and(eq(projectMember.personId, personId), eq(projectMember.role, 'lead')));
  const rows = await db
    .selectDistinct({ personId: projectMember.personId })
    .from(projectMember)
    .where(inArray(projectMember.projectId, led));
  return new Set([personId, ...rows.map((row) => row.personId)]);
};

/**
 * Whom the actor may enter on an exchange at a place: everybody by a role for exchanges at large, an investigator the people led in person.
 * undefined: nobody, the actor may not enter exchanges there.
 */
export const mayBring = async (db: Reader, actor: Actor, place: Place): Promise<((personId: string) => boolean) | undefined> => {
  if (may(beyondOwn(actor), 'exchanges.manage', place)) return () => true;
  if (actor.kind !== 'person' || !may(actor, 'exchanges.manage', place)) return undefined;
  const led = await peopleLedBy(db, actor.personId);
  return (personId) => led.has(personId);
};
