import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { certification, institution, person } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { firstPeriod } from '#domain/certification/renewal.ts';
import { certificateSerialFrom } from '#domain/certification/serial.ts';
import type { NotFound } from '#domain/refusals.ts';
import { inForce } from '#domain/shared/dated.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { tracksPublished } from '#queries/certification/tracks-published.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

type Earlier = { personId: string; institutionId: string; track: string; validFrom: PlainDate; voucher: string };

/**
 * Enters a certificate that an institution had issued on paper before it came here. Its period is worked out by today's rules; what vouches for it
 * stands in place of evidence, and it is issued here today, so that nobody is told it was known before. Returns the serial.
 */
export const enterEarlier = (
  db: Database,
  { personId, institutionId, track: slug, validFrom, voucher }: Earlier,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound>> =>
  db.transaction(async (tx) => {
    if (!may(actor, 'certifications.issue', { institutionId }))
      return refused({ code: 'auth.forbidden', permission: 'certifications.issue' });
    const day = dayOf(now);
    const found = (await tracksPublished(tx, day)).find((one) => one.slug === slug);
    const rules = found && inForce(found.track.rules, day);
    const [holder] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId));
    const [unit] = await tx.select().from(institution).where(eq(institution.id, institutionId));
    if (!found || !rules || !holder || !unit) return refused({ code: 'shared.not_found' });
    const { until } = firstPeriod(validFrom, rules);
    const id = crypto.randomUUID();
    const serial = certificateSerialFrom(crypto.getRandomValues(new Uint8Array(10)));
    await tx.insert(certification).values({
      ...{ id, serial, personId, institutionId, track: slug, editionId: found.editionId, kind: 'initial', holderName: holder.name },
      titleZh: found.track.title['zh-CN'],
      titleEn: found.track.title.en,
      version: found.track.version,
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
      validFrom,
      validUntil: until,
      evidence: [voucher],
      issuedAt: now,
      issuedBy: actorRef(actor),
    });
    const data = { serial, certificationId: id, track: slug, kind: 'initial' as const, validFrom, validUntil: until };
    await record(tx, actor, now, [{ type: 'certification.certificate_issued', about: personId, institutionId, data }]);
    await advanceLearner(tx, personId, now, actor);
    return granted(serial);
  });
