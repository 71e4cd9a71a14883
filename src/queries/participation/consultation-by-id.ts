import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, publicConsultation, unit } from '#db/schema/index.ts';
import { type Phase, phaseOf } from '#domain/participation/phase.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

type Home = { nameZh: string; nameEn: string; isDemo: boolean };
type Unit = { nameZh: string; nameEn: string | null };
export type Consultation = typeof publicConsultation.$inferSelect & { phase: Phase; home: Home; unit: Unit | null };

export const consultationsWith = (db: Reader) =>
  db
    .select({
      row: publicConsultation,
      home: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
      unit: { nameZh: unit.nameZh, nameEn: unit.nameEn },
    })
    .from(publicConsultation)
    .innerJoin(institution, eq(institution.id, publicConsultation.institutionId))
    .leftJoin(unit, eq(unit.id, publicConsultation.unitId));

export const withPhase = ({ row, ...rest }: Awaited<ReturnType<typeof consultationsWith>>[number], today: PlainDate): Consultation => ({
  ...row,
  ...rest,
  phase: phaseOf(row, today),
});

export const consultationById = async (db: Reader, id: string, today: PlainDate): Promise<Consultation | undefined> => {
  const [found] = await consultationsWith(db).where(eq(publicConsultation.id, id));
  return found && withPhase(found, today);
};

export const consultationBySlug = async (db: Reader, slug: string, today: PlainDate): Promise<Consultation | undefined> => {
  const [found] = await consultationsWith(db).where(eq(publicConsultation.slug, slug));
  return found && withPhase(found, today);
};
