import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { packFile } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type PackFault, packFaults } from '#domain/reporting/pack/faults.ts';
import type { PackFigures } from '#domain/reporting/pack/figures.ts';
import { packFigures } from '#domain/reporting/pack/figures.ts';
import { type PackFormat, type PackStep, packFormats, packKeptDays, packSteps, readPackCode } from '#domain/reporting/pack/pack.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { addDays, dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { unitPath as unitPathOf } from '../people/unit-path.ts';
import { type PackSeen, packPlaces, packsSeen } from './packs-seen.ts';

export type PackPage = PackSeen & {
  files: { format: PackFormat; digest: string; size: number }[];
  faults: PackFault[];
  figures: PackFigures | null;
  /** What is being done, while it is made or where it failed. */
  step: PackStep | null;
  keptUntil: PlainDate;
  mayMake: boolean;
};

/** One pack for whoever may read it: what it holds, what is missing in it, and its files. */
export const packPage = async (db: Reader, typed: string, actor: Actor): Promise<Outcome<PackPage, Forbidden | NotFound>> => {
  const code = readPackCode(typed);
  const places = await packPlaces(db, actor, 'packs.read');
  const one = (await packsSeen(db, places, code ?? '')).find((row) => row.code === code);
  if (!one) return refused({ code: 'shared.not_found' });
  const files = await db.select().from(packFile).where(eq(packFile.code, one.code));
  const { content, orderedAt, institutionId, unitId, stepsDone } = one;
  const unitPath = await unitPathOf(db, unitId);
  return granted({
    ...one,
    files: files.sort((a, b) => packFormats.indexOf(a.format) - packFormats.indexOf(b.format)),
    faults: content === null ? [] : packFaults(content),
    figures: content === null ? null : packFigures(content),
    step: packSteps[stepsDone] ?? null,
    keptUntil: addDays(dayOf(orderedAt), packKeptDays),
    mayMake: may(actor, 'packs.make', { institutionId, unitPath }),
  });
};
