import type { Contract, Position } from '#domain/people/person.ts';
import type { Cell } from '#domain/reporting/cell.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import type { Translate } from '#i18n/t.ts';
import { dayOfCell } from '../components/cell-words.ts';
import { namedIn } from '../components/named-in.ts';

type Row = {
  name: string;
  staffNumber: string | null;
  affiliations: readonly { unitZh: string; unitEn: string | null; position: Position; contract: Contract | null; startedOn: PlainDate }[];
  cells: readonly Cell[];
};

/** The matrix as rows of text, heads first, for a file: what the page shows, without shapes. */
export const matrixSheet = ({ columns, rows }: { columns: readonly InForce[]; rows: readonly Row[] }, t: Translate): string[][] => [
  [t('matrix.name'), t('matrix.staffNumber'), t('matrix.unit'), ...columns.map(({ rule }) => rule.title[t.locale])],
  ...rows.map(({ name, staffNumber, affiliations, cells }) => [
    name,
    staffNumber ?? '',
    affiliations
      .map(
        ({ unitZh, unitEn, position, contract }) =>
          `${namedIn(t.locale, { nameZh: unitZh, nameEn: unitEn })} ${t(`account.position-${position}`)}${contract ? ` ${t(`account.contract-${contract}`)}` : ''}`,
      )
      .join('; '),
    ...cells.map((cell) => [t(`matrix.state-${cell.state}`), dayOfCell(cell, t)].filter(Boolean).join(' ')),
  ]),
];
