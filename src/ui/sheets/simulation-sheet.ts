import type { Position } from '#domain/people/person.ts';
import type { Cell } from '#domain/reporting/cell.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import type { Translate } from '#i18n/t.ts';
import { dayOfCell } from '../components/cell-words.ts';
import { namedIn } from '../components/named-in.ts';

type Day = {
  day: PlainDate;
  people: readonly {
    name: string;
    staffNumber: string | null;
    affiliations: readonly { unitZh: string; unitEn: string | null; position: Position }[];
    changes: readonly { requirement: string; before: Cell; after: Cell }[];
    seats: readonly unknown[];
  }[];
};

const inWords = (cell: Cell, t: Translate): string => [t(`matrix.state-${cell.state}`), dayOfCell(cell, t)].filter(Boolean).join(' ');

/** What a simulation found as rows of text, heads first, for a file: for each day who would stand otherwise, and with what. */
export const simulationSheet = (days: readonly Day[], titles: ReadonlyMap<string, string>, t: Translate): (string | number)[][] => [
  [
    t('ownPolicies.colDay'),
    t('ownPolicies.colName'),
    t('matrix.staffNumber'),
    ...(['colUnit', 'colRequirement', 'colBefore', 'colAfter', 'colSeats'] as const).map((key) => t(`ownPolicies.${key}`)),
  ],
  ...days.flatMap(({ day, people }) =>
    people.flatMap(({ name, staffNumber, affiliations, changes, seats }) => {
      const units = affiliations
        .map(
          ({ unitZh, unitEn, position }) => `${namedIn(t.locale, { nameZh: unitZh, nameEn: unitEn })} ${t(`account.position-${position}`)}`,
        )
        .join('; ');
      return changes.map(({ requirement, before, after }) => [
        ...[day, name, staffNumber ?? '', units, titles.get(requirement) ?? requirement, inWords(before, t), inWords(after, t)],
        seats.length,
      ]);
    }),
  ),
];
