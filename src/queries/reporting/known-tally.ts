import type { Reader } from '#db/client.ts';
import { cellOf, type KnownWithRecords } from '#domain/reporting/cell.ts';
import { type Tally, tallied } from '#domain/reporting/tally.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { requirementsAt } from '../requirements/requirements-at.ts';
import { recordsAsKnownAt } from '../requirements/standing-as-known-at.ts';
import type { Part } from './people-counted.ts';
import { peopleKnownAt, unitsThen } from './people-known-at.ts';
import { tallyLine } from './tally-of.ts';

/** Whoever asks as known at an instant about more people than this is asked to choose a unit: each record has to be put together from the log. */
export const knownAtMost = 1000;

const atOnce = 200;

type Asked = { part: Part; day: PlainDate; knownAt: Date };

/** The unit in which a person is counted on a day: that of the affiliation, among those that go on, that began first. */
export const unitOn = ({ occasions }: Pick<KnownWithRecords, 'occasions'>, day: PlainDate): string | undefined =>
  occasions
    .filter((one) => one.trigger === 'onboarding' && one.startedOn <= day && (one.finishedOn ?? day) >= day)
    .sort((a, b) => (a.startedOn + a.id < b.startedOn + b.id ? -1 : 1))[0]
    ?.units?.at(-1);

/** The same count as `tallyOf` makes, as it would have been made at an instant; `tooMany` where there are more people than can be put together. */
export const knownTally = async (db: Reader, { part, day, knownAt }: Asked): Promise<{ tallies: Tally[]; people: number } | 'tooMany'> => {
  const asked = { ...part, knownAt };
  const units = await unitsThen(db, asked);
  const ids = await peopleKnownAt(db, asked, units);
  if (ids.length > knownAtMost) return 'tooMany';
  const columns = await requirementsAt(db, part.institutionId, day, knownAt);
  const lines: Omit<Tally, 'people'>[] = [];
  let people = 0;
  for (let i = 0; i < ids.length; i += atOnce)
    for (const known of (await recordsAsKnownAt(db, ids.slice(i, i + atOnce), { institutionId: part.institutionId, knownAt })).values()) {
      const unitId = unitOn(known, day);
      if (unitId === undefined || (units !== null && !units.has(unitId))) continue;
      people += 1;
      for (const one of columns) lines.push(tallyLine(unitId, one, cellOf(one, known, day), day));
    }
  return { tallies: tallied(lines), people };
};
