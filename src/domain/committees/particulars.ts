import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate, PlainDate } from '../shared/plain-date.ts';
import type { Verdict } from './finding.ts';

export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

/** What a member brings, as Art. 7 of the Ethics Review Measures sorts them: 同行专家, 伦理, 法律, and other backgrounds. */
export const backgrounds = ['peer', 'ethics', 'law', 'other'] as const;
export type Background = (typeof backgrounds)[number];

/** 本单位 or 非本单位: whether a member belongs to the institution that keeps the committee. */
export const standings = ['own', 'outside'] as const;
export type Standing = (typeof standings)[number];

/** What the composition of a committee asks about a member. Null, or no background: not entered. */
export const Particulars = z.strictObject({
  sex: z.enum(sexes).nullable(),
  backgrounds: z.array(z.enum(backgrounds)),
  speciality: z.string().trim().min(1).max(80).nullable(),
  standing: z.enum(standings).nullable(),
});
export type Particulars = z.infer<typeof Particulars>;

export const noParticulars: Particulars = { sex: null, backgrounds: [], speciality: null, standing: null };

/** Particulars of a seat, true from a day on. */
export const StatedParticulars = Particulars.extend({ seatId: z.string().min(1), fromOn: PlainDate });
export type StatedParticulars = z.infer<typeof StatedParticulars>;

export const ParticularsForm = z.object({
  fromOn: z.string().refine(isPlainDate, fault('not_a_day')),
  sex: orBlank(z.enum(sexes)),
  backgrounds: z.array(z.enum(backgrounds)),
  speciality: orBlank(z.string().trim().max(80)),
  standing: orBlank(z.enum(standings)),
});

type Dated = { fromOn: PlainDate; recordedAt: Date };

/** What holds on a day: the latest day wins, and of two statements about one day the one entered last. */
export const particularsOn = <S extends Dated>(stated: readonly S[], day: PlainDate): S | undefined =>
  stated
    .filter(({ fromOn }) => fromOn <= day)
    .reduce<S | undefined>(
      (best, one) =>
        best === undefined || one.fromOn > best.fromOn || (one.fromOn === best.fromOn && one.recordedAt >= best.recordedAt) ? one : best,
      undefined,
    );

/** Whether a member has a background; unknown while none is entered. */
export const brings = ({ backgrounds: held }: Particulars, background: Background): Verdict =>
  held.length === 0 ? 'unknown' : held.includes(background) ? 'yes' : 'no';

export const isFromOutside = ({ standing }: Particulars): Verdict =>
  standing === null ? 'unknown' : standing === 'outside' ? 'yes' : 'no';
