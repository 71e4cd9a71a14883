import { grantRole } from '#commands/auth/grant-role.ts';
import { createEvent } from '#commands/events/create-event.ts';
import { addProvider } from '#commands/events/keep-providers.ts';
import { describeSociety } from '#commands/outreach/describe-society.ts';
import { passSocietyText } from '#commands/outreach/read-society-piece.ts';
import { beginSocietyPiece, submitSocietyText } from '#commands/outreach/write-society-piece.ts';
import type { Database } from '#db/client.ts';
import { demoPieces, demoSociety } from '#db/seed/societies.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { textsOf } from '#queries/outreach/society-desk.ts';

type Place = { institutionId: string; people: Record<string, string> };
type Context = { actor: Actor; now: Date };

const done = <T>(outcome: Outcome<T, { code: `${string}.${string}` }>, what: string): T => {
  if (!outcome.ok) throw new Error(`The demonstration could not ${what}: ${outcome.refusal.code}.`);
  return outcome.value;
};

const seedEvent = async (db: Database, institutionId: string, providerId: string, { actor, now }: Context): Promise<void> => {
  const { inDays, hour, lasts, ...words } = demoSociety.event;
  const startsAt = new Date(startOfDay(addDays(dayOf(now), inDays)).getTime() + hour * 3_600_000);
  const event = {
    ...words,
    ...{ institutionId, providerId, kind: 'lecture' as const, audience: 'open' as const, link: null, exchangeId: null, projectId: null },
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + lasts * 60_000), registerUntil: null, capacity: null },
    topics: [{ topic: 'ethics-review' as const, minutes: lasts }],
    trainerIds: [],
  };
  done(await createEvent(db, event, { rhythm: 'once', repeatUntil: null }, { actor, now }), 'announce the event of its society');
};

/** Gives the demonstration a society with its page, an event, a piece that two people have read and one that waits for its second reader. */
export const seedSocieties = async (db: Database, { institutionId, people }: Place, context: Context): Promise<void> => {
  const { now } = context;
  const as = (key: string, role: Role, where: string | null): Actor => ({
    kind: 'person',
    personId: people[key] ?? '',
    accountId: '',
    name: '',
    grants: [{ role, institutionId: where, unitId: null }],
  });
  const held = [
    [demoSociety.editor, 'society_editor'],
    [demoSociety.reader, 'piece_reader'],
  ] as const;
  for (const [key, role] of held)
    done(await grantRole(db, { personId: people[key] ?? '', role, institutionId, unitId: null }, context), 'give the roles of its society');
  const providerId = done(await addProvider(db, { ...demoSociety.provider, institutionId }, context), 'enter its society');
  const editor = as(demoSociety.editor, 'society_editor', institutionId);
  const readers = [as(demoSociety.reader, 'piece_reader', institutionId), as('operator', 'platform_administrator', null)];
  done(await describeSociety(db, { providerId, ...demoSociety.page }, { actor: editor, now }), 'describe its society');
  await seedEvent(db, institutionId, providerId, context);
  for (const { stands, ...given } of demoPieces) {
    const pieceId = done(await beginSocietyPiece(db, { providerId, ...given }, { actor: editor, now }), 'write for its society');
    done(await submitSocietyText(db, { pieceId }, { actor: editor, now }), 'hand a piece in');
    const textId = (await textsOf(db, pieceId))[0]?.id ?? '';
    for (const actor of stands === 'published' ? readers : readers.slice(0, 1))
      done(await passSocietyText(db, { textId }, { actor, now }), 'read a piece');
  }
};
