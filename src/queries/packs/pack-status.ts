import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, institution, pack, packFile, unit } from '#db/schema/index.ts';
import { type PackFormat, type PackKind, packStateOf } from '#domain/reporting/pack/pack.ts';
import { type CodeFault, codeTyped } from '#domain/shared/checked-code.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { digestOf } from '../projects/digest-of.ts';

/** What anybody who holds the number of a pack may know: whether its content is as it was sealed, and the digests to compare. It names nobody. */
export type PackStatus =
  | { status: 'unknown'; code: string; why: CodeFault | 'not_issued' }
  | {
      status: 'unaltered' | 'altered' | 'deleted' | 'unfinished';
      code: string;
      kind: PackKind;
      institution: { nameZh: string; nameEn: string; isDemo: boolean };
      committee: { nameZh: string; nameEn: string | null } | null;
      unit: { nameZh: string; nameEn: string | null } | null;
      day: PlainDate;
      knownAt: Date;
      digest: string | null;
      files: { format: PackFormat; digest: string }[];
    };

const statusOf = (row: typeof pack.$inferSelect): 'unaltered' | 'altered' | 'deleted' | 'unfinished' => {
  const state = packStateOf(row);
  if (state === 'deleted') return row.digest === null ? 'unfinished' : 'deleted';
  if (state !== 'ready') return 'unfinished';
  return digestOf(row.content) === row.digest && row.content?.about.code === row.code ? 'unaltered' : 'altered';
};

export const statusOfPack = async (db: Reader, typed: string): Promise<PackStatus> => {
  const read = codeTyped('PK', typed);
  if ('fault' in read) return { status: 'unknown', code: typed, why: read.fault };
  const [row] = await db
    .select({
      pack,
      institution: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
      committee: { nameZh: committee.nameZh, nameEn: committee.nameEn },
      unit: { nameZh: unit.nameZh, nameEn: unit.nameEn },
    })
    .from(pack)
    .innerJoin(institution, eq(institution.id, pack.institutionId))
    .leftJoin(committee, eq(committee.id, pack.committeeId))
    .leftJoin(unit, eq(unit.id, pack.unitId))
    .where(eq(pack.code, read.code));
  if (!row) return { status: 'unknown', code: read.code, why: 'not_issued' };
  const { code, kind, day, knownAt, digest } = row.pack;
  const files = await db.select({ format: packFile.format, digest: packFile.digest }).from(packFile).where(eq(packFile.code, code));
  const { institution: home, committee: body, unit: part } = row;
  return { status: statusOf(row.pack), code, kind, institution: home, committee: body, unit: part, day, knownAt, digest, files };
};
