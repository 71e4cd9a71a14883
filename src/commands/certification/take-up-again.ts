import type { Tx } from '#db/client.ts';
import { certificationApplication, certificationAssessor, certificationPractical } from '#db/schema/index.ts';
import type { ApplicationRow } from '#queries/certification/applications-of.ts';
import { practicalsOf } from '#queries/certification/applications-of.ts';

/** Opens a refused application anew, with everything it rested on, since what was decided stays as it was decided. Returns the new id. */
export const takeUpAgain = async (tx: Tx, { enrolledAt, appliedAt, ...refused }: ApplicationRow): Promise<string> => {
  const id = crypto.randomUUID();
  const { personId, institutionId, track, editionId, options, renewsId } = refused;
  await tx
    .insert(certificationApplication)
    .values({ id, personId, institutionId, track, editionId, options, renewsId, enrolledAt, appliedAt });
  const held = (await practicalsOf(tx, [{ ...refused, enrolledAt, appliedAt }])).get(refused.id) ?? [];
  for (const { assessors, agreement: _, rules: __, ...practical } of held) {
    const practicalId = crypto.randomUUID();
    await tx.insert(certificationPractical).values({ ...practical, id: practicalId, applicationId: id });
    for (const seat of assessors) await tx.insert(certificationAssessor).values({ ...seat, id: crypto.randomUUID(), practicalId });
  }
  return id;
};
