import { z } from 'zod';
import { codeFrom, readCode } from '../../shared/checked-code.ts';
import { locales } from '../../shared/locale.ts';
import { addDays, addMonths, dayOf, PlainDate } from '../../shared/plain-date.ts';

/** 迎检材料, for whoever comes to look on a day; 年度培训报告, for what an institution reports by 31 March of the year before. */
export const packKinds = ['inspection', 'annual'] as const;
export type PackKind = (typeof packKinds)[number];

/** The forms a pack has, all made from one source. */
export const packFormats = ['pdf', 'docx', 'xlsx', 'zip'] as const;
export type PackFormat = (typeof packFormats)[number];

/** The chapters, in the order in which they stand and are gathered. */
export const packChapters = ['committees', 'certificates', 'hours', 'events', 'projects', 'decisions', 'standing'] as const;
export type PackChapter = (typeof packChapters)[number];

/** The steps of making one: each chapter, then the seal, then each form. */
export const packSteps = [...packChapters, 'seal', ...packFormats] as const;
export type PackStep = (typeof packSteps)[number];

/** The files of a pack are kept for so many days, and then deleted; the number and the digest stay. Platform default. */
export const packKeptDays = 365;
/** A step that fails is tried so many times in all. Platform default. */
export const packTries = 3;
/** So many packs of an institution may wait or be made at once. Platform default. */
export const packsAtOnce = 3;
/** The size of a Word template at most. Platform default. */
export const templateBytes = 4 * 1024 * 1024;

// 科技伦理审查办法 Arts. 43–45 (KJ-39): the report for the year before is due by 31 March.
export const reportBasis = 'KJ-39';
export const reportDueOn = (year: number): PlainDate => `${year + 1}-03-31`;

/** A pack that somebody asks for. Neither committee nor unit: the whole institution. An annual report is about the year of its day. */
export const NewPack = z.strictObject({
  institutionId: z.string().min(1),
  committeeId: z.string().min(1).nullable(),
  unitId: z.string().min(1).nullable().optional(),
  kind: z.enum(packKinds),
  day: PlainDate,
  locale: z.enum(locales),
});
export type NewPack = z.infer<typeof NewPack>;

/** The first day of what a pack counts: of an annual report the year, of an inspection the twelve months up to the day (platform default). */
export const packFrom = ({ kind, day }: Pick<NewPack, 'kind' | 'day'>): PlainDate =>
  kind === 'annual' ? `${day.slice(0, 4)}-01-01` : addDays(addMonths(day, -12), 1);

/** The day a pack is about: of an annual report the last of its year, or today while the year goes on. */
export const packDay = ({ kind, day }: Pick<NewPack, 'kind' | 'day'>, now: Date): PlainDate => {
  const last = kind === 'annual' ? `${day.slice(0, 4)}-12-31` : day;
  const today = dayOf(now);
  return kind === 'annual' && last > today ? today : last;
};

/** The number of a pack, from at least 10 random bytes: `PK-7K3Q-0M8D-R2VC`. */
export const packCodeFrom = (random: Uint8Array): string => codeFrom('PK', random);
export const readPackCode = (typed: string): string | undefined => readCode('PK', typed);

export const packStates = ['waiting', 'making', 'ready', 'failed', 'deleted'] as const;
export type PackState = (typeof packStates)[number];

type Times = { stepsDone: number; readyAt: Date | null; failedAt: Date | null; deletedAt: Date | null };

export const packStateOf = ({ stepsDone, readyAt, failedAt, deletedAt }: Times): PackState => {
  if (deletedAt !== null) return 'deleted';
  if (readyAt !== null) return 'ready';
  if (failedAt !== null) return 'failed';
  return stepsDone > 0 ? 'making' : 'waiting';
};

export type PackRefusal =
  | { code: 'packs.day_to_come'; field: 'day' }
  | { code: 'packs.before_founding'; field: 'day'; foundedOn: PlainDate }
  | { code: 'packs.too_many_at_once'; limit: number }
  | { code: 'packs.not_ready' }
  | { code: 'packs.not_failed' }
  | { code: 'packs.deleted_already' }
  | { code: 'packs.not_annual' }
  | { code: 'packs.filed_to_come'; field: 'filedOn' }
  | { code: 'packs.template_not_word'; field: 'file' }
  | { code: 'packs.template_too_large'; field: 'file'; limit: number }
  | { code: 'packs.template_macros'; field: 'file' }
  | { code: 'packs.template_marks'; field: 'file'; lacks: string; strange: string };
