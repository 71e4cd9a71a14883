import { z } from 'zod';
import { Reason, Words } from '../requirements/grants.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { addDays, addMonths, dayOf, type PlainDate } from '../shared/plain-date.ts';
import { type BadgeShape, issuerOf, nameIn, type ReadBadge } from './badge.ts';

export const BadgeForm = z.object({ institution: z.string().min(1), file: z.instanceof(File) });
export const DecideClaimForm = z.object({ claimId: z.string().min(1), reason: Reason });
export const EquivalencyForm = z.object({
  institution: z.string().min(1),
  issuer: z.string(fault('missing')).trim().min(1, fault('missing')).max(500, fault('too_long')),
  achievement: z.string(fault('missing')).trim().min(1, fault('missing')).max(500, fault('too_long')),
  learnt: z.string(fault('missing')).regex(/^(recognition|certification):[a-z0-9]+(-[a-z0-9]+)*$/, fault('missing')),
  months: orBlank(z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).positive(fault('not_a_number')).max(600)),
  basis: Words,
});
export const WithdrawEquivalencyForm = z.object({ equivalencyId: z.string().min(1) });

const day = (instant: string): PlainDate => dayOf(new Date(instant));

/** What is read of a badge, all of it the issuer's word. The end is the last whole day before the instant that it names. */
export const readBadge = (badge: BadgeShape): ReadBadge | undefined => {
  const { id, issuer, awardedDate, validFrom, issuanceDate, validUntil, expirationDate } = badge;
  const earned = awardedDate ?? validFrom ?? issuanceDate;
  if (earned === undefined) return undefined;
  const ends = validUntil ?? expirationDate;
  const { achievement } = badge.credentialSubject;
  const name = typeof issuer === 'object' && typeof issuer.name === 'string' ? issuer.name.slice(0, 200) : null;
  return {
    id,
    issuer: issuerOf(badge),
    issuerName: name,
    achievement: achievement.id,
    name: achievement.name,
    holderName: nameIn(badge),
    awardedOn: day(earned),
    validUntil: ends === undefined ? null : dayOf(new Date(Date.parse(ends) - 1)),
  };
};

/** Whether a badge is in its period at an instant. */
export const isInPeriod = ({ validFrom, issuanceDate, validUntil, expirationDate }: BadgeShape, now: Date): boolean => {
  const [begins, ends] = [validFrom ?? issuanceDate, validUntil ?? expirationDate];
  return (begins === undefined || Date.parse(begins) <= now.getTime()) && (ends === undefined || now.getTime() < Date.parse(ends));
};

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·•.]/g, '')
    .toLowerCase();
/** Whether two spellings are of one name: spaces, dots and capitals aside. */
export const isSameName = (a: string, b: string): boolean => plain(a) === plain(b);

/** The last day on which something counts that was earned on a day: by its own end and by the months of the rule, whichever comes first. */
export const countsUntil = (awardedOn: PlainDate, own: PlainDate | null, months: number | null): PlainDate | null => {
  const byRule = months === null ? null : addDays(addMonths(awardedOn, months), -1);
  if (own === null || byRule === null) return own ?? byRule;
  return own < byRule ? own : byRule;
};
