import { z } from 'zod';
import { PlainDate } from '../shared/plain-date.ts';

const Words = z.string().trim().min(1).max(200);

/** 学术交流: a visit, a conference or a lecture elsewhere, from its first day to its last, with whoever goes. */
export const NewExchange = z.strictObject({
  institutionId: z.string().min(1),
  unitId: z.string().min(1).nullable(),
  title: Words,
  place: Words,
  host: Words.nullable(),
  purpose: z.string().trim().min(1).max(2000).nullable(),
  startedOn: PlainDate,
  finishedOn: PlainDate,
});
export type NewExchange = z.infer<typeof NewExchange>;

/** Why an exchange, or somebody's part in it, is not written down. `field` is where the form shows it. */
export type ExchangeRefusal =
  | { code: 'exchanges.ends_before_start'; field: 'finishedOn'; startedOn: PlainDate }
  | { code: 'exchanges.not_at_institution'; field: 'numbers' }
  | { code: 'exchanges.not_yours'; field: 'numbers' }
  | { code: 'exchanges.numbers_unknown'; field: 'numbers'; numbers: string[] }
  | { code: 'exchanges.nobody'; field: 'numbers' }
  | { code: 'exchanges.cancelled_already' };

type Going = Pick<NewExchange, 'startedOn' | 'finishedOn'> & { personIds: readonly string[]; unknown: readonly string[] };
type Around = { known: ReadonlySet<string>; mayBring: (personId: string) => boolean };

/** Everything that does not fit about an exchange, at once. An investigator may bring the people of projects led in person, and none else. */
export const exchangeFaults = ({ startedOn, finishedOn, personIds, unknown }: Going, { known, mayBring }: Around): ExchangeRefusal[] => {
  const faults: ExchangeRefusal[] = [];
  if (finishedOn < startedOn) faults.push({ code: 'exchanges.ends_before_start', field: 'finishedOn', startedOn });
  if (unknown.length > 0) faults.push({ code: 'exchanges.numbers_unknown', field: 'numbers', numbers: [...unknown] });
  else if (personIds.length === 0) faults.push({ code: 'exchanges.nobody', field: 'numbers' });
  if (personIds.some((id) => !known.has(id))) faults.push({ code: 'exchanges.not_at_institution', field: 'numbers' });
  else if (!personIds.every(mayBring)) faults.push({ code: 'exchanges.not_yours', field: 'numbers' });
  return faults;
};
