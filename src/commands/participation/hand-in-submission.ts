import type { Database } from '#db/client.ts';
import { participationContact, publicSubmission } from '#db/schema/index.ts';
import { contactUntil } from '#domain/participation/phase.ts';
import { receiptFrom } from '#domain/participation/receipt.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { consultationById } from '#queries/participation/consultation-by-id.ts';
import { record } from '../record.ts';

type Submission = { consultationId: string; language: Locale; words: string; contact: string | null };

/** Takes words that are not published, from anybody. Who it was is not asked; an address, where one is left, is kept apart. Returns the receipt. */
export const handInSubmission = (
  db: Database,
  { contact, ...given }: Submission,
  now: Date,
): Promise<Outcome<string, NotFound | ParticipationRefusal>> =>
  db.transaction(async (tx) => {
    const asked = await consultationById(tx, given.consultationId, dayOf(now));
    if (!asked) return refused({ code: 'shared.not_found' });
    const { opensOn, closesOn, institutionId } = asked;
    if (asked.phase !== 'open') return refused({ code: 'participation.not_open', opensOn, closesOn });
    const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(10)));
    await tx.insert(publicSubmission).values({ id: crypto.randomUUID(), ...given, receipt, handedInOn: dayOf(now) });
    if (contact !== null) await tx.insert(participationContact).values({ receipt, contact, deleteOn: contactUntil(asked) });
    const data = { consultationId: asked.id };
    await record(tx, { kind: 'system' }, now, [{ type: 'participation.submission_received', about: null, institutionId, data }]);
    return granted(receipt);
  });
