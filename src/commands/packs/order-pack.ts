import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committee, institution, pack, unit } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type NewPack, type PackRefusal, packCodeFrom, packDay, packFrom, packsAtOnce } from '#domain/reporting/pack/pack.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { unitPath } from '#queries/people/unit-path.ts';
import { record } from '../record.ts';

/** Asks for a pack of what is known now. The clock makes it; whoever asks is given its number at once. */
export const orderPack = (
  db: Database,
  given: NewPack,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | PackRefusal>> =>
  db.transaction(async (tx) => {
    const { institutionId, committeeId, unitId = null, kind, locale } = given;
    const path = await unitPath(tx, unitId);
    if (!may(actor, 'packs.make', { institutionId, unitPath: path })) return refused({ code: 'auth.forbidden', permission: 'packs.make' });
    const [home] = await tx.select({ id: institution.id }).from(institution).where(eq(institution.id, institutionId));
    const [about] = committeeId === null ? [] : await tx.select().from(committee).where(eq(committee.id, committeeId));
    const [part] = unitId === null ? [] : await tx.select().from(unit).where(eq(unit.id, unitId));
    if (!home || (committeeId !== null && (about?.institutionId !== institutionId || unitId !== null)))
      return refused({ code: 'shared.not_found' });
    if (unitId !== null && part?.institutionId !== institutionId) return refused({ code: 'shared.not_found' });
    const day = packDay(given, now);
    if (day > dayOf(now)) return refused({ code: 'packs.day_to_come', field: 'day' });
    if (about && day < about.foundedOn) return refused({ code: 'packs.before_founding', field: 'day', foundedOn: about.foundedOn });
    const [{ n = 0 } = {}] = await tx
      .select({ n: count() })
      .from(pack)
      .where(and(eq(pack.institutionId, institutionId), isNull(pack.readyAt), isNull(pack.failedAt), isNull(pack.deletedAt)));
    if (n >= packsAtOnce) return refused({ code: 'packs.too_many_at_once', limit: packsAtOnce });

    const code = packCodeFrom(crypto.getRandomValues(new Uint8Array(10)));
    await tx.insert(pack).values({
      ...{ code, institutionId, committeeId, unitId, kind, locale, fromOn: packFrom({ kind, day }), day },
      ...{ knownAt: now, orderedBy: actorRef(actor), orderedAt: now },
    });
    await record(tx, actor, now, [
      { type: 'reporting.pack_ordered', about: null, institutionId, data: { code, kind, committeeId, unitId, day } },
    ]);
    return granted(code);
  });
